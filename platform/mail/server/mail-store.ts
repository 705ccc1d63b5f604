import {
  type Insertable,
  type Kysely,
  type QueryExecutorProvider,
  type Selectable,
  sql,
} from "kysely";
import type { MailboxRow, MailTables, MessageRow } from "./tables.ts";

type Query = Kysely<MailTables>;
export type Message = Selectable<MessageRow>;

export async function insertMessage(
  transaction: QueryExecutorProvider,
  message: Omit<Message, "at" | "sent_at">,
): Promise<void> {
  const { id, owner_member, owner_agency, address, language, code, parameters, link } = message;
  await sql`insert into mail.message
    (id, owner_member, owner_agency, address, language, code, parameters, link)
    values (${id}, ${owner_member}, ${owner_agency}, ${address}, ${language}, ${code},
      ${JSON.stringify(parameters)}, ${link})`.execute(transaction);
}

/** A message nobody has sent yet, locked against a second sender until the transaction ends. */
export function takeUnsent(query: Query, id: string): Promise<Message | undefined> {
  return query
    .selectFrom("mail.message")
    .selectAll()
    .where("id", "=", id)
    .where("sent_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Marks a message sent and forgets where to and with what. */
export async function markSent(query: Query, id: string): Promise<void> {
  await query
    .updateTable("mail.message")
    .set({ sent_at: sql`now()`, address: null, link: null, parameters: sql`'{}'` })
    .where("id", "=", id)
    .execute();
}

export async function insertShown(query: Query, mail: Insertable<MailboxRow>): Promise<void> {
  await query.insertInto("mail.mailbox").values(mail).execute();
}

/** The latest mails shown to this transaction's agency. */
export function listShown(query: Query, limit: number): Promise<Selectable<MailboxRow>[]> {
  return query.selectFrom("mail.mailbox").selectAll().orderBy("id", "desc").limit(limit).execute();
}

/** Deletes messages written more than `days` ago, sent or not; needs the principal `mailer`. */
export async function deleteOldMessages(query: QueryExecutorProvider, days: number): Promise<void> {
  await sql`delete from mail.message where at < now() - make_interval(days => ${days})`.execute(
    query,
  );
}
