import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { askWhoIsHere, useSession } from "#platform/access/web";
import { server } from "#platform/http/web";
import {
  listNotificationsRoute,
  markReadRoute,
  NotificationNews,
  type NotificationPage,
  streamNotificationsRoute,
} from "../contract/notification.ts";
import { markReadIn, mergeNews } from "./merge-news.ts";

const newest = {
  queryKey: [listNotificationsRoute.id],
  queryFn: () => server.call(listNotificationsRoute, { query: {} }),
  staleTime: Number.POSITIVE_INFINITY,
};

const RETRY_MS = 5000;

/** The newest page of notifications, kept up by {@link useNewsStream}. */
export function useNewestNotifications() {
  return useQuery(newest);
}

/** Keeps the newest page up to date while somebody is signed in and the session is not locked. */
export function useNewsStream(): void {
  const client = useQueryClient();
  const session = useSession();
  const account =
    session.state === "in" && session.lock === undefined ? session.person.account : undefined;
  useEffect(() => {
    if (account === undefined) return;
    return follow(client);
  }, [client, account]);
}

/** Marks as read, here and at the server. */
export async function markRead(client: QueryClient, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const { unread } = await server.call(markReadRoute, { body: { ids } });
  client.setQueryData<NotificationPage>(
    newest.queryKey,
    (page) => page && markReadIn(page, ids, unread),
  );
}

function follow(client: QueryClient): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource;
  const open = () => {
    source = new EventSource(streamNotificationsRoute.path);
    source.addEventListener("notifications", ({ data }: MessageEvent<string>) =>
      take(client, NotificationNews.parse(JSON.parse(data))),
    );
    source.addEventListener("closed", () => {
      source.close();
      askWhoIsHere(client);
    });
    // The browser comes back by itself from a lost connection, but not from a refusal.
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS);
    });
  };
  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}

function take(client: QueryClient, news: NotificationNews): void {
  client.setQueryData<NotificationPage>(newest.queryKey, (page) => page && mergeNews(page, news));
}
