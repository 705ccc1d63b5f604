import type { Transaction } from "kysely";
import { workAs } from "#platform/database";
import { findAgencyMail, findDeskMail } from "#platform/directory/server";
import type { MailDefinition, MailParameters } from "#platform/mail/contract";
import { sendMail } from "./send-mail.ts";

type Letter<Parameter extends keyof MailParameters> = [
  mail: MailDefinition<Parameter>,
  facts: Required<Pick<MailParameters, Parameter>>,
  link: `/${string}`,
];

/** Writes to the desk of a member that something waits for it, where it takes mail. */
export async function writeToDesk<Tables, Parameter extends keyof MailParameters>(
  transaction: Transaction<Tables>,
  member: string,
  ...letter: Letter<Parameter>
): Promise<void> {
  const desk = await findDeskMail(transaction, member);
  if (desk !== undefined) await sendMail(transaction, desk, ...letter);
}

/** The same in background work, which sees the directory only as the member does. */
export async function writeToDeskAs<Tables, Parameter extends keyof MailParameters>(
  principal: string,
  transaction: Transaction<Tables>,
  member: string,
  ...letter: Letter<Parameter>
): Promise<void> {
  await workAs(transaction, { member });
  await writeToDesk(transaction, member, ...letter);
  await workAs(transaction, { principal });
}

/** Writes to an agency that is no desk, where it takes mail. */
export async function writeToAgency<Tables, Parameter extends keyof MailParameters>(
  transaction: Transaction<Tables>,
  agency: string,
  ...letter: Letter<Parameter>
): Promise<void> {
  const mailbox = await findAgencyMail(transaction, agency);
  if (mailbox !== undefined) await sendMail(transaction, mailbox, ...letter);
}
