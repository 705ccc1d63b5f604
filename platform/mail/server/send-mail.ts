import type { QueryExecutorProvider } from "kysely";
import { createId } from "#platform/database";
import type { Language } from "#platform/i18n/contract";
import { enqueueJob } from "#platform/jobs/server";
import { type MailDefinition, MailParameters } from "#platform/mail/contract";
import { insertMessage } from "./mail-store.ts";

/** Id of the task that sends one mail. */
export const SEND = "mail.message.send";

/** Everyone who works at the agency may see in a demonstration what went to its address. */
export interface MailRecipient {
  readonly member: string;
  readonly agency: string;
  readonly address: string;
  readonly language: Language;
}

/**
 * Sends a mail once this transaction is committed. Throws a ZodError where a parameter is more than a
 * reference, count or date: content never goes into mail. Returns the id of the mail.
 */
export async function sendMail<Parameter extends keyof MailParameters>(
  transaction: QueryExecutorProvider,
  { member, agency, address, language }: MailRecipient,
  definition: MailDefinition<Parameter>,
  parameters: Required<Pick<MailParameters, Parameter>>,
  link?: `/${string}`,
): Promise<string> {
  const id = createId();
  await insertMessage(transaction, {
    id,
    owner_member: member,
    owner_agency: agency,
    address,
    language,
    code: definition.id,
    parameters: MailParameters.parse(parameters),
    link: link ?? null,
  });
  await enqueueJob(transaction, SEND, id);
  return id;
}
