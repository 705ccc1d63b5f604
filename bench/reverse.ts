import type { BenchOptions, Figure } from "./figure.ts";
import { measureReverse } from "./reverse/measure-reverse.ts";

const defaultSize = 100_000;

/** Figures are explained in bench/README.md. */
export function run({ size = defaultSize }: BenchOptions): Promise<Figure[]> {
  return measureReverse(size);
}
