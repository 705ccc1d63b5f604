import type { ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "#platform/access/contract";
import type { Database } from "#platform/database";
import type { Logger } from "#platform/logging";
import type { NotificationNews } from "#platform/notifications/contract";
import type { Hub, Listener } from "./hub.ts";
import { createNewsReader } from "./news-reader.ts";
import { MOST_COUNTED } from "./notification-store.ts";

export interface StreamParts {
  readonly database: Database<unknown>;
  readonly hub: Hub;
  readonly logger: Logger;
  /**
   * Who the request's session belongs to now, without counting as activity: a stream must not keep
   * a session from locking. Undefined or a rejection ends the stream. Asked every `pollMs`.
   */
  readonly reauthenticate: (request: FastifyRequest) => Promise<Caller | undefined>;
  /** Within how many milliseconds a stream looks for itself; 5,000 where absent. */
  readonly pollMs?: number;
}

const POLL_MS = 5000;
const RETRY_MS = 2000;
/** A reader this far behind is let go; it comes back and resumes. */
const MOST_BUFFERED_BYTES = 256_000;

/**
 * Keeps the connection open and sends news as it comes (WHATWG HTML "Server-sent events"). The first
 * event carries the count of unread; Last-Event-ID brings what was missed.
 */
export function streamNotifications(
  parts: StreamParts,
  caller: Caller,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  raw.write(`retry: ${RETRY_MS}\n\n`);
  const stream = openStream(parts, caller, request, raw);
  const leave = parts.hub.join(stream);
  // Apart from each other, or streams opened together would all ask at once.
  const period = (parts.pollMs ?? POLL_MS) * (0.5 + Math.random() / 2);
  const timer = setInterval(stream.look, period);
  raw.once("close", () => {
    leave();
    clearInterval(timer);
  });
  stream.look();
  return reply;
}

function openStream(
  parts: StreamParts,
  caller: Caller,
  request: FastifyRequest,
  raw: ServerResponse,
): Listener {
  const news = createNewsReader(parts.database, caller, lastEventId(request));
  let unread: number | undefined;

  function send(notifications: NotificationNews["notifications"], count: number): void {
    const isNews = notifications.length > 0 || count !== unread;
    unread = count;
    // A comment keeps the connection from being taken for dead.
    raw.write(isNews ? writeEvent({ notifications, unread }) : ":\n\n");
    if (raw.writableLength > MOST_BUFFERED_BYTES) raw.destroy();
  }

  async function sendNews(): Promise<void> {
    const now = await parts.reauthenticate(request).catch(() => undefined);
    if (now?.account !== caller.account) {
      raw.end("event: closed\ndata: {}\n\n");
      return;
    }
    const found = await news.read();
    if (!raw.writableEnded) send(found.notifications, found.unread);
  }

  return {
    member: caller.member,
    recipients: [caller.person, caller.agency],
    end: () => raw.end(),
    look: oneAtATime(sendNews, (error) => {
      parts.logger.warn({ err: error, correlation: request.id }, "notification stream ended");
      raw.destroy();
    }),
    tell(notification) {
      // Before the first look nobody knows the count; that look finds this one as well.
      if (unread === undefined || raw.writableEnded || !news.take(notification.id)) return;
      send([notification], Math.min(unread + 1, MOST_COUNTED));
    },
  };
}

/** Runs `work` when asked, never twice at once; asked meanwhile, it runs once more. */
function oneAtATime(work: () => Promise<void>, fail: (error: unknown) => void): () => void {
  let isBusy = false;
  let isAsked = false;
  async function workOff(): Promise<void> {
    while (isAsked) {
      isAsked = false;
      await work();
    }
  }
  return () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    workOff()
      .catch(fail)
      .finally(() => {
        isBusy = false;
      });
  };
}

function writeEvent(news: NotificationNews): string {
  const id = news.notifications.at(-1)?.id;
  const idLine = id === undefined ? "" : `id: ${id}\n`;
  return `event: notifications\n${idLine}data: ${JSON.stringify(news)}\n\n`;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function lastEventId(request: FastifyRequest): string | undefined {
  const given = String(request.headers["last-event-id"] ?? "");
  return ID.test(given) ? given : undefined;
}
