import type { Kysely } from "kysely";
import { findTableState, readListedEntries } from "../entry/entry-store.ts";
import { readCodeLists } from "../reference-store.ts";
import { readSerialSources } from "../serial/read-serial-sources.ts";
import type { ReferenceTables } from "../tables.ts";
import { buildMemoryTable, type MemoryTable } from "./memory-table.ts";

/** Reads the table as of one moment and indexes it. */
export async function readMemoryTable(query: Kysely<ReferenceTables>): Promise<MemoryTable> {
  const read = await query
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      const state = await findTableState(transaction);
      const lists = await readCodeLists(transaction);
      const serials = await readSerialSources(transaction);
      return { state, lists, serials, entries: await readListedEntries(transaction) };
    });
  return buildMemoryTable(read.state, { ...read.lists, entries: read.entries }, read.serials);
}
