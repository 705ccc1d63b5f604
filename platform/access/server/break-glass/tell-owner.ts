import { glassMail, glassNotice } from "#platform/access/contract";
import { findDesk, findDeskMail, type Workplace } from "#platform/directory/server";
import { sendMail } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import type { AccessTransaction } from "../access-parts.ts";

/**
 * The agency and its desk hear of it in the transaction that opens the rows. The desk is also written
 * to, where it takes mail, for nobody may be signed in there; who and why it shows after signing in.
 */
export async function tellOwner(
  transaction: AccessTransaction,
  { member, name }: Workplace,
  { agency, minutes, expiresAt }: { agency: string; minutes: number; expiresAt: Date },
): Promise<void> {
  const told = new Set([agency, await findDesk(transaction, member)]);
  for (const recipient of told) {
    if (recipient === undefined) continue;
    await notify(transaction, { member, agency: recipient }, glassNotice, {
      agency: name,
      minutes,
    });
  }
  const mail = await findDeskMail(transaction, member);
  if (mail === undefined) return;
  await sendMail(transaction, mail, glassMail, { date: expiresAt.toISOString() }, "/notifications");
}
