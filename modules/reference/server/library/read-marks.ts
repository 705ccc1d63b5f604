import type { Kysely } from "kysely";
import type { LibraryMark } from "#reference/contract";
import { stateMark, stateMarks } from "#reference/science";
import { readSeedMarks } from "../reference-store.ts";
import type { ReferenceTables } from "../tables.ts";
import { listMarkVersions } from "./change/mark-version-store.ts";
import { listStatedMarks, statedMark } from "./change/stated-marks.ts";

/** The library as it stands now, whatever the memory holds. */
export async function readMarks(query: Kysely<ReferenceTables>): Promise<LibraryMark[]> {
  return stateMarks(await readSeedMarks(query), await listStatedMarks(query));
}

/** One mark as it stands now; undefined where neither the seed nor a publication has it. */
export async function findMark(
  query: Kysely<ReferenceTables>,
  id: string,
): Promise<LibraryMark | undefined> {
  const [seed] = await readSeedMarks(query, id);
  const last = (await listMarkVersions(query, id)).at(-1);
  return last === undefined ? seed : stateMark(seed, statedMark(last));
}
