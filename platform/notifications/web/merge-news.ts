import type { NotificationNews, NotificationPage } from "../contract/notification.ts";

/**
 * A page of notifications with news put before it, newest first. One that is there already keeps its
 * place and takes on what is newer of it.
 */
export function mergeNews(page: NotificationPage, news: NotificationNews): NotificationPage {
  const fresh = new Map(news.notifications.map((one) => [one.id, one]));
  const known = page.notifications.map((one) => fresh.get(one.id) ?? one);
  const ids = new Set(known.map(({ id }) => id));
  const added = news.notifications.filter(({ id }) => !ids.has(id));
  const notifications = [...added, ...known].toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return { ...page, notifications, unread: news.unread };
}

/** The page after some of its notifications were read. */
export function markReadIn(
  page: NotificationPage,
  ids: readonly string[],
  unread: number,
): NotificationPage {
  const notifications = page.notifications.map((one) =>
    ids.includes(one.id) ? { ...one, isRead: true } : one,
  );
  return { ...page, notifications, unread };
}
