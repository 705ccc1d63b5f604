import type { Entry, ReferenceLists } from "#reference/contract";
import { buildReferenceIndex } from "#reference/science";
import { readSeed } from "#reference/server";
import { type Contenders, runRound, worldOf } from "./rounds.ts";
import { moderate } from "./sighting/noise.ts";
import { growTable } from "./table/grow-table.ts";

/** Sightings at moderate noise are drawn with this seed. */
export const moderateSeed = 2_024;

/** A grown table, indexed and warm. */
export interface OpenTable {
  readonly lists: ReferenceLists;
  readonly listed: readonly Entry[];
  readonly buildSeconds: number;
  readonly ours: Contenders;
}

export async function openTable(size: number): Promise<OpenTable> {
  const { lists } = await readSeed();
  const { listed, unlisted } = growTable(lists, size);
  const begin = performance.now();
  const index = buildReferenceIndex(listed, lists);
  const buildSeconds = (performance.now() - begin) / 1000;
  const ours: Contenders = { world: worldOf(listed, lists), index, unlisted };
  await runRound(ours, { level: moderate, sightings: 30, questions: 0, seed: 1 });
  return { lists, listed, buildSeconds, ours };
}
