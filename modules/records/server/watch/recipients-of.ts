import { isAtWork } from "#platform/access/server";
import { workAs } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import type { Recipient } from "#platform/notifications/server";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredWatch } from "../tables.ts";

/** Whom a watch tells, and the agency with whose eyes they see a record. */
export interface WatchRecipient {
  readonly recipient: Recipient;
  readonly agency: string;
  /** Whether it is told as the desk, which is written to as well. */
  readonly isDesk: boolean;
}

/**
 * Who a watch tells, each once. Who began it and has left the agency since is told nothing of it any more: the agency is
 * told instead. Goes on as the principal it is called by.
 */
export async function recipientsOf(
  principal: string,
  transaction: RecordsTransaction,
  { owner_member: member, owner_agency: agency, begun_by: person, tells }: StoredWatch,
): Promise<WatchRecipient[]> {
  await workAs(transaction, { principal: "role_finder" });
  const isThere = tells.includes("person") && (await isAtWork(transaction, { person, agency }));
  await workAs(transaction, { member });
  const desk = tells.includes("desk") ? await findDesk(transaction, member) : undefined;
  await workAs(transaction, { principal });
  const isForAgency = tells.includes("agency") || (tells.includes("person") && !isThere);
  const agencies = new Set([...(isForAgency ? [agency] : []), ...(desk ? [desk] : [])]);
  const told = [...agencies].map((each) => ({
    recipient: { member, agency: each },
    agency: each,
    isDesk: each === desk,
  }));
  if (!isThere || agencies.has(agency)) return told;
  return [{ recipient: { member, person }, agency, isDesk: false }, ...told];
}
