import { NotificationNews, streamNotificationsRoute } from "#platform/notifications/contract";
import { readEvents } from "#testing/event-stream";
import { signIn } from "./browse.ts";
import { listeners } from "./draw-sought.ts";

/** Live streams of people who wait, and when each was told of which record. */
export interface Ears {
  /** Milliseconds of `performance.now()` at which a record was first told so; undefined until it is. */
  heard(record: string, code: string): number | undefined;
  close(): void;
}

/** Opens the event stream of every listener; resolves once each has its first event. */
export async function openEars(address: string): Promise<Ears> {
  const told = new Map<string, number>();
  const stop = new AbortController();
  await Promise.all(listeners.map((account) => listen(address, account, told, stop.signal)));
  return {
    heard: (record, code) => told.get(`${code} /records/${record}`),
    close: () => stop.abort(),
  };
}

async function listen(
  address: string,
  account: number,
  told: Map<string, number>,
  signal: AbortSignal,
): Promise<void> {
  const { headers } = await signIn(address, account);
  const events = readEvents(`${address}${streamNotificationsRoute.path}`, { ...headers }, signal);
  await events.next();
  void note(events, told).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

async function note(events: ReturnType<typeof readEvents>, told: Map<string, number>) {
  for await (const { event, data } of events) {
    if (event !== "notifications") throw new Error(`the stream said ${event}`);
    const at = performance.now();
    for (const { code, link } of NotificationNews.parse(data).notifications) {
      const key = `${code} ${link}`;
      if (!told.has(key)) told.set(key, at);
    }
  }
}
