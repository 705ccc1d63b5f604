import type { Database } from "#platform/database";
import { readAttributions } from "./read-attributions.ts";
import { readReferenceLists } from "./reference-store.ts";
import { buildReferenceTable, type ReferenceTable } from "./reference-table.ts";
import type { ReferenceTables } from "./tables.ts";

/** Reads the reference table into memory and indexes it. The runtime login is enough. */
export async function openReferenceTable(database: Database<unknown>): Promise<ReferenceTable> {
  const [lists, attributions] = await Promise.all([
    readReferenceLists(database.query.withTables<ReferenceTables>()),
    readAttributions(),
  ]);
  return buildReferenceTable(lists, attributions);
}
