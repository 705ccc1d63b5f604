import { type Database, inTransaction } from "#platform/database";
import type { PeriodicTask, Task } from "#platform/jobs/server";
import {
  deleteOldMessages,
  insertShown,
  type Message,
  markSent,
  takeUnsent,
} from "./mail-store.ts";
import { type RenderedMail, type RenderParts, renderMail } from "./render-mail.ts";
import { SEND } from "./send-mail.ts";
import type { MailTransport } from "./smtp-transport.ts";
import type { MailTables } from "./tables.ts";

export interface MailParts extends RenderParts {
  /**
   * Absent where the operator has named no mail server: mails then wait, are tried for three days and
   * show among the failed jobs. A demonstration never uses it; its addresses belong to nobody.
   */
  readonly transport?: MailTransport;
}

const mailer = { principal: "mailer" };
const KEPT_DAYS = 30;

/** The work of the mail room, for the worker. */
export function createMailTasks(parts: MailParts): { tasks: Task[]; periodic: PeriodicTask[] } {
  return {
    tasks: [{ id: SEND, run: (id, { query }) => sendOne(parts, query, id) }],
    periodic: [
      {
        id: "mail.message.sweep",
        schedule: "29 3 * * *",
        run: ({ query }) =>
          inTransaction(query, mailer, (transaction) => deleteOldMessages(transaction, KEPT_DAYS)),
      },
    ],
  };
}

/**
 * Sends a mail and marks it sent. A crash in between sends it again under the same Message-ID; SMTP
 * offers no better.
 */
function sendOne(parts: MailParts, query: Database<unknown>["query"], id: string): Promise<void> {
  return inTransaction<MailTables, void>(query, mailer, async (transaction) => {
    const message = await takeUnsent(transaction, id);
    if (message?.address == null) return;
    const mail = renderMail(parts, message);
    if (parts.isDemonstration) await insertShown(transaction, asShown(message, mail));
    else await transmit(parts, message, message.address, mail);
    await markSent(transaction, id);
  });
}

async function transmit(
  { transport }: MailParts,
  { id, language }: Message,
  to: string,
  mail: RenderedMail,
): Promise<void> {
  if (transport === undefined) throw Object.assign(new Error(), { code: "mail_server_missing" });
  await transport.send({ ...mail, id, to, language });
}

function asShown(message: Message, { subject, text }: RenderedMail) {
  const { id, owner_member, owner_agency, language } = message;
  return { id, owner_member, owner_agency, language, subject, body: text };
}
