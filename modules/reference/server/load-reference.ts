import { buildReferenceTable, type ReferenceTable } from "./reference-table.ts";
import { parseSeed } from "./seed/parse-seed.ts";
import { readSeedFiles } from "./seed/read-seed-files.ts";

/** Reads the table and indexes it. */
export async function loadReference(): Promise<ReferenceTable> {
  const { lists } = parseSeed(await readSeedFiles());
  return buildReferenceTable(lists, []);
}
