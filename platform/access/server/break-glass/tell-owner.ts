import { glassMail, glassNotice } from "#platform/access/contract";
import { findDesk, findDeskMail, type Workplace } from "#platform/directory/server";
import { sendMail } from "#platform/mail/server";
import { notify, type Recipient } from "#platform/notifications/server";
import type { AccessTransaction } from "../access-parts.ts";
import { listAdministrators } from "./owner-store.ts";

/** Where emergency accesses are seen, ended and reviewed. */
const PAGE = "/emergency";

/**
 * The agency, its desk and administrators who work at neither hear of it in the transaction that opens
 * the rows. The desk is also written
 * to, where it takes mail, for nobody may be signed in there; who and why it shows after signing in.
 */
export async function tellOwner(
  transaction: AccessTransaction,
  { member, name }: Workplace,
  opened: { agency: string; person: string; minutes: number; expiresAt: Date },
): Promise<void> {
  const { agency, person, minutes, expiresAt } = opened;
  const desk = await findDesk(transaction, member);
  const agencies = [...new Set([agency, desk ?? agency])];
  const away = { member, notAt: agencies, not: person };
  const administrators = await listAdministrators(transaction, away);
  const recipients: Recipient[] = [
    ...agencies.map((one) => ({ member, agency: one })),
    ...administrators.map((one) => ({ member, person: one })),
  ];
  const facts = { agency: name, minutes };
  for (const recipient of recipients)
    await notify(transaction, recipient, glassNotice, facts, PAGE);
  const mail = await findDeskMail(transaction, member);
  if (mail === undefined) return;
  await sendMail(transaction, mail, glassMail, { date: expiresAt.toISOString() }, PAGE);
}
