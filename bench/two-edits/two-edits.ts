import type { BenchOptions, Figure } from "../figure.ts";
import { measureTwoEdits } from "./measure-two-edits.ts";

const defaultSize = 100_000;

/** Figures are explained in bench/README.md. */
export function run({ size = defaultSize, keep = false }: BenchOptions): Promise<Figure[]> {
  return measureTwoEdits(size, keep);
}
