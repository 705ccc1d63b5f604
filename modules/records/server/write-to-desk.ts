import { findDeskMail } from "#platform/directory/server";
import type { MailDefinition, MailParameters } from "#platform/mail/contract";
import { sendMail } from "#platform/mail/server";
import type { RecordsTransaction } from "./records-desk.ts";
import { workAs } from "./reverse/kept-search-store.ts";

/** Writes to the desk of a member that something waits for it, where it takes mail. */
export async function writeToDesk<Parameter extends keyof MailParameters>(
  transaction: RecordsTransaction,
  member: string,
  mail: MailDefinition<Parameter>,
  facts: Required<Pick<MailParameters, Parameter>>,
  link: `/${string}`,
): Promise<void> {
  const desk = await findDeskMail(transaction, member);
  if (desk !== undefined) await sendMail(transaction, desk, mail, facts, link);
}

/** The same in background work, which sees the directory only as the member does. */
export async function writeToDeskAs<Parameter extends keyof MailParameters>(
  principal: string,
  transaction: RecordsTransaction,
  member: string,
  ...letter: [
    mail: MailDefinition<Parameter>,
    facts: Required<Pick<MailParameters, Parameter>>,
    link: `/${string}`,
  ]
): Promise<void> {
  await workAs(transaction, { member });
  await writeToDesk(transaction, member, ...letter);
  await workAs(transaction, { principal });
}
