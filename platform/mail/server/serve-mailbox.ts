import { type Database, inTransaction } from "#platform/database";
import { type Binding, bind } from "#platform/http/server";
import { openMailboxRoute } from "#platform/mail/contract";
import { listShown } from "./mail-store.ts";
import type { MailTables } from "./tables.ts";

const SHOWN = 50;

/** The mailbox of a demonstration; do not bind it anywhere else. */
export function serveMailbox(database: Database<unknown>): Binding[] {
  return [
    bind(openMailboxRoute, async (_, { caller }) => {
      const rows = await inTransaction<MailTables, Awaited<ReturnType<typeof listShown>>>(
        database.query,
        caller,
        (transaction) => listShown(transaction, SHOWN),
      );
      const mails = rows.map(({ id, language, subject, body, at }) => ({
        id,
        language,
        subject,
        text: body,
        at: at.toISOString(),
      }));
      return { mails };
    }),
  ];
}
