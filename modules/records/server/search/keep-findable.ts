import { publishEvent } from "#platform/jobs/server";
import { recordFindable } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { deleteSerials, insertSerials } from "./findable-store.ts";
import { isFindable } from "./serial-rows.ts";

/** After what a record says has changed: a search finds it by what it says now. */
export async function keepFindable(
  transaction: RecordsTransaction,
  before: StoredRecord,
  after: StoredRecord,
): Promise<void> {
  if (await showAnew(transaction, before, after))
    await publishEvent(transaction, recordFindable, after.id, {});
}

/** The same without telling anybody; whether a search finds it. */
export async function showAnew(
  transaction: RecordsTransaction,
  before: StoredRecord,
  after: StoredRecord,
): Promise<boolean> {
  if (isFindable(before)) await deleteSerials(transaction, before);
  if (isFindable(after)) await insertSerials(transaction, after);
  return isFindable(after);
}

/** After a record has moved, what it says being the same. */
export async function moveFindable(
  transaction: RecordsTransaction,
  before: StoredRecord,
  after: StoredRecord,
): Promise<void> {
  if (isFindable(before) !== isFindable(after)) await keepFindable(transaction, before, after);
}
