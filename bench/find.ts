import type { BenchOptions, Figure } from "./figure.ts";
import { measureFind } from "./find/measure-find.ts";

const defaultSize = 250_000;

/** Figures are explained in bench/README.md. */
export function run({ size = defaultSize }: BenchOptions): Promise<Figure[]> {
  return measureFind(size);
}
