import { createId } from "#platform/database";
import type { OwnedRow } from "../owned-row.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { ownershipOf, serialRowsOf } from "./serial-rows.ts";

/** Makes a record findable by what it states now. */
export async function insertSerials(
  transaction: RecordsTransaction,
  row: StoredRecord,
): Promise<void> {
  const rows = serialRowsOf(row);
  if (rows.length > 0) await transaction.insertInto("records.serial").values(rows).execute();
  await insertTally(transaction, row, 1);
}

/** Takes a record, as it was, out of what is found. */
export async function deleteSerials(
  transaction: RecordsTransaction,
  row: StoredRecord,
): Promise<void> {
  await transaction.deleteFrom("records.serial").where("record", "=", row.id).execute();
  await insertTally(transaction, row, -1);
}

/** Counts so many more records, or fewer, under the ownership of one of them. */
export async function insertTally(
  transaction: RecordsTransaction,
  row: OwnedRow & Pick<StoredRecord, "changed_at">,
  records: number,
): Promise<void> {
  const counted = { id: createId(), records, freshest: row.changed_at };
  await transaction
    .insertInto("records.tally")
    .values({ ...counted, ...ownershipOf(row) })
    .execute();
}
