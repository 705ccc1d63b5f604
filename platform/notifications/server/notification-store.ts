import { type Kysely, type QueryExecutorProvider, sql } from "kysely";
import type { PoolClient } from "pg";
import * as z from "zod";
import type { Notification, NotificationNews } from "#platform/notifications/contract";
import type { NotificationRow, NotificationsTables } from "./tables.ts";

type Query = Kysely<NotificationsTables>;
export type NewNotification = Omit<NotificationRow, "at">;

/** Channel on which servers hear that someone was told something; carries ids only. */
const CHANNEL = "proofmark_notifications";
/** More unread than this are not counted. */
export const MOST_COUNTED = 100;

/** Writes a notification and wakes the servers when the transaction commits. */
export async function insertNotification(
  transaction: QueryExecutorProvider,
  one: NewNotification,
): Promise<void> {
  await sql`insert into notifications.notification
      (id, owner_member, owner_agency, owner_person, code, parameters, link)
    values (${one.id}, ${one.owner_member}, ${one.owner_agency}, ${one.owner_person}, ${one.code},
      ${JSON.stringify(one.parameters)}, ${one.link})`.execute(transaction);
  await callServers(transaction, {
    member: one.owner_member,
    recipient: one.owner_person ?? one.owner_agency ?? "",
    notification: one.id,
  });
}

/** Something happened for a recipient: a notification, or another change of what is unread. */
const Call = z.object({
  member: z.string(),
  /** Id of a person or agency. */
  recipient: z.string(),
  notification: z.uuid().optional(),
});
export type Call = z.infer<typeof Call>;

/** Has every server hear of something when the transaction commits. */
export async function callServers(transaction: QueryExecutorProvider, call: Call): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(call)})`.execute(transaction);
}

/** A notification as its recipient sees it who has not read it. */
export async function findNotification(
  query: Query,
  id: string,
): Promise<Notification | undefined> {
  const row = await select(query).where("one.id", "=", id).executeTakeFirst();
  return row && toNotification(row);
}

/** What the reader was told before `after`, newest first. */
export async function listNotifications(
  query: Query,
  page: { after?: string | undefined; limit: number },
): Promise<Notification[]> {
  const rows = await select(query)
    .$if(page.after !== undefined, (some) => some.where("one.id", "<", page.after ?? ""))
    .orderBy("one.id", "desc")
    .limit(page.limit)
    .execute();
  return rows.map(toNotification);
}

/**
 * What the reader was told with ids from `id` on, oldest first, at most 100, and how much is unread:
 * one statement, since every open page asks it at the same moment.
 */
export async function readNews(query: Query, id: string): Promise<NotificationNews> {
  const found = select(query).where("one.id", ">=", id).orderBy("one.id").limit(100);
  const { rows } = await sql<{ found: (Found & { at: string })[]; unread: number }>`
    with found as (${found})
    select coalesce((select json_agg(found order by id) from found), '[]') as found,
      ${unreadCount} as unread`.execute(query);
  const { found: news, unread } = rows[0] ?? { found: [], unread: 0 };
  return { notifications: news.map(toNotification), unread };
}

const unreadCount = sql<number>`(
  select count(*)::int from (
    select from notifications.notification one
    where not exists (select from notifications.read_mark mark where mark.notification = one.id)
    limit ${MOST_COUNTED}) as counted)`;

export async function countUnread(query: Query): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select ${unreadCount} as unread`.execute(query);
  return rows[0]?.unread ?? 0;
}

/** Marks what this transaction's reader can see among the ids. */
export async function insertReadMarks(
  query: Query,
  person: string,
  ids: readonly string[],
): Promise<void> {
  await query
    .insertInto("notifications.read_mark")
    .columns(["owner_person", "notification"])
    .expression(({ selectFrom, val }) =>
      selectFrom("notifications.notification")
        .select([val(person).as("owner_person"), "id"])
        .where("id", "in", ids),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Deletes notifications older than `days`; needs the principal `sweeper`. */
export async function deleteOld(query: QueryExecutorProvider, days: number): Promise<void> {
  await sql`delete from notifications.notification
    where at < now() - make_interval(days => ${days})`.execute(query);
}

/** Hears every call, on a connection of its own. */
export async function listen(connection: PoolClient, hear: (call: Call) => void): Promise<void> {
  connection.on("notification", ({ payload }) => hear(Call.parse(JSON.parse(payload ?? ""))));
  await connection.query(`listen ${CHANNEL}`);
}

function select(query: Query) {
  return query
    .selectFrom("notifications.notification as one")
    .leftJoin("notifications.read_mark as mark", "mark.notification", "one.id")
    .select(["one.id", "code", "parameters", "link", "at", "read_at"]);
}

interface Found {
  id: string;
  code: string;
  parameters: Record<string, string | number>;
  link: string | null;
  /** As text where PostgreSQL wrote it into JSON. */
  at: Date | string;
  read_at: Date | string | null;
}

function toNotification({ at, read_at, ...row }: Found): Notification {
  return { ...row, at: new Date(at).toISOString(), isRead: read_at !== null };
}
