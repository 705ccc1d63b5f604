import type { Kysely } from "kysely";
import type { RecordsTables, StoredRecord } from "../../tables.ts";

/** What a list says of a record. */
export type ListedRecord = Pick<
  StoredRecord,
  "id" | "reference" | "type" | "state" | "weapon" | "owner_member" | "owner_agency"
>;

/** Records by id, of those the reader may open. */
export async function readListedRecords(
  query: Kysely<RecordsTables>,
  ids: readonly string[],
): Promise<Map<string, ListedRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("records.record")
    .select(["id", "reference", "type", "state", "weapon", "owner_member", "owner_agency"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
