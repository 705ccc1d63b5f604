import type { Caller } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import type { NotificationNews } from "#platform/notifications/contract";
import { readNews } from "./notification-store.ts";
import type { NotificationsTables } from "./tables.ts";

/** Reads what one reader was told since the last time, each notification once. */
export interface NewsReader {
  read(): Promise<NotificationNews>;
  /** Takes one that came another way; `false` where it was given before. */
  take(id: string): boolean;
}

/**
 * Ids are made before their transaction commits, so one may appear among older ones. Reading again
 * from a minute before the newest finds those; what was given already is left out.
 */
const OVERLAP_MS = 60_000;

/** Starts after the notification `last`, or now where there is none. */
export function createNewsReader(
  database: Database<unknown>,
  caller: Caller,
  last: string | undefined,
): NewsReader {
  const given = new Set(last === undefined ? [] : [last]);
  let newest = last === undefined ? Date.now() : millisecondsOf(last);
  const opened = last === undefined ? newest : newest - OVERLAP_MS;
  function take(id: string): boolean {
    const isNew = !given.has(id);
    given.add(id);
    newest = Math.max(newest, millisecondsOf(id));
    return isNew;
  }
  return {
    take,
    async read() {
      const from = Math.max(opened, newest - OVERLAP_MS);
      const { notifications: found, unread } = await inTransaction<
        NotificationsTables,
        NotificationNews
      >(database.query, caller, (transaction) => readNews(transaction, firstIdAt(from)));
      const notifications = found.filter(({ id }) => !given.has(id));
      for (const { id } of notifications) take(id);
      for (const id of given) if (millisecondsOf(id) < newest - 2 * OVERLAP_MS) given.delete(id);
      return { notifications, unread };
    },
  };
}

/** The 48 bits of Unix milliseconds a UUIDv7 begins with. */
function millisecondsOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The smallest UUIDv7 of a millisecond. */
function firstIdAt(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
