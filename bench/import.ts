import type { BenchOptions, Figure } from "./figure.ts";
import { measureImport } from "./import/measure-import.ts";
import { measureRecords } from "./import/records/measure-records.ts";

const defaultSize = 60_000;

/** Figures are explained in bench/README.md. */
export async function run({ size = defaultSize }: BenchOptions): Promise<Figure[]> {
  return [...(await measureImport(size)), ...(await measureRecords(size))];
}
