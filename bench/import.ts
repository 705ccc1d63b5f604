import type { BenchOptions, Figure } from "./figure.ts";
import { measureImport } from "./import/measure-import.ts";

const defaultSize = 60_000;

/** Figures are explained in bench/README.md. */
export function run({ size = defaultSize }: BenchOptions): Promise<Figure[]> {
  return measureImport(size);
}
