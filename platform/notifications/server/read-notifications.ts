import type { Caller } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import type { NotificationPage } from "#platform/notifications/contract";
import {
  callServers,
  countUnread,
  insertReadMarks,
  listNotifications,
} from "./notification-store.ts";
import type { NotificationsTables } from "./tables.ts";

const PAGE = 20;

/** One page of what the caller was told, newest first. */
export function readNotifications(
  database: Database<unknown>,
  caller: Caller,
  after: string | undefined,
): Promise<NotificationPage> {
  return inTransaction<NotificationsTables, NotificationPage>(
    database.query,
    caller,
    async (transaction) => {
      const found = await listNotifications(transaction, { after, limit: PAGE + 1 });
      const notifications = found.slice(0, PAGE);
      const next = found.length > PAGE ? notifications.at(-1)?.id : undefined;
      const unread = await countUnread(transaction);
      return { notifications, unread, ...(next !== undefined && { next }) };
    },
  );
}

/** Marks as read; ids the caller may not see are passed over like ids that do not exist. */
export function markRead(
  database: Database<unknown>,
  caller: Caller,
  ids: readonly string[],
): Promise<{ unread: number }> {
  return inTransaction<NotificationsTables, { unread: number }>(
    database.query,
    caller,
    async (transaction) => {
      await insertReadMarks(transaction, caller.person, ids);
      // The caller's other pages count anew.
      await callServers(transaction, { member: caller.member, recipient: caller.person });
      return { unread: await countUnread(transaction) };
    },
  );
}
