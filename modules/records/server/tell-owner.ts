import { findDesk } from "#platform/directory/server";
import type { NotificationDefinition } from "#platform/notifications/contract";
import { notify } from "#platform/notifications/server";
import { recordPage } from "#records/contract";
import type { RecordsTransaction } from "./records-desk.ts";
import type { StoredRecord } from "./tables.ts";

/** Tells the agency that owns a record, and its member's desk where that is another. */
export async function tellOwner<Parameter extends string>(
  transaction: RecordsTransaction,
  { id, owner_member: member, owner_agency }: StoredRecord,
  notice: NotificationDefinition<Parameter>,
  parameters: Readonly<Record<Parameter, string | number>>,
): Promise<void> {
  const desk = await findDesk(transaction, member);
  for (const agency of new Set([owner_agency, desk ?? owner_agency]))
    await notify(transaction, { member, agency }, notice, parameters, recordPage(id));
}
