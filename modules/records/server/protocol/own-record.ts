import type { Transaction } from "kysely";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";

/** Whether a record is one of the member that the reader of the transaction may see. */
export async function isOwnRecord<Tables>(
  transaction: Transaction<Tables>,
  { id, member }: { readonly id: string; readonly member: string },
): Promise<boolean> {
  const record = await findRecord(transaction as unknown as RecordsTransaction, id);
  return record?.owner_member === member;
}
