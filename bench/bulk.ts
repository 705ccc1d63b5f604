import { measureBulk } from "./bulk/measure-bulk.ts";
import type { BenchOptions, Figure } from "./figure.ts";

const defaultSize = 100_000;

/** Figures are explained in bench/README.md. */
export function run({ size = defaultSize, keep = false }: BenchOptions): Promise<Figure[]> {
  return measureBulk(size, keep);
}
