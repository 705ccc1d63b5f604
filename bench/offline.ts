import type { BenchOptions, Figure } from "./figure.ts";
import { offlineFigures } from "./offline/offline-figures.ts";

/** The table on a phone: its size, and identification in a real browser slowed four times. */
export async function run({ size = 60_000 }: BenchOptions): Promise<Figure[]> {
  return offlineFigures(size);
}

if (import.meta.main) console.table(await run({}));
