import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Caller } from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLogger } from "#platform/logging";
import {
  defineNotification,
  NotificationNews,
  NotificationPage,
} from "#platform/notifications/contract";
import { readEvents, type StreamEvent } from "#testing/event-stream";
import { readerOf } from "#testing/readers";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { createNotifications } from "./create-notifications.ts";
import { notify, type Recipient } from "./notify.ts";
import { sweepNotifications } from "./sweep-notifications.ts";

const handed = defineNotification("testing.handed_over", ["reference"]);

const sender = readerOf("ES", "police");
const officer = readerOf("FR", "police");
const desk = readerOf("FR", "ncb", { isDesk: true });
const deskMate = { ...desk, person: createId(), account: createId() };
const toOfficer: Recipient = { member: "FR", person: officer.person };
const foreigner = readerOf("MA", "ncb", { person: officer.person });
let readers: Record<string, Caller>;

let database: TestDatabase;
let server: FastifyInstance;
let address: string;
let streams: AbortController;

beforeEach(async () => {
  readers = { officer, desk, deskMate, foreigner };
  streams = new AbortController();
  database = await createTestDatabase();
  const authenticate = async (request: { headers: Record<string, unknown> }) =>
    readers[String(request.headers["x-reader"])];
  const notifications = createNotifications({
    database: database.runtime,
    logger: createLogger("silent"),
    reauthenticate: authenticate,
    pollMs: 2000,
  });
  server = await createHttpServer({
    translate: await createTranslator(),
    logger: createLogger("silent"),
    version: "0",
    query: database.runtime.query,
    authenticate,
    register: [notifications.register],
    bindings: notifications.bindings,
  });
  address = await server.listen({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  streams.abort();
  await server.close();
  await database.drop();
});

function tell(recipient: Recipient, reference = "R-1"): Promise<string> {
  return inTransaction(database.runtime.query, sender, (transaction) =>
    notify(transaction, recipient, handed, { reference }, "/checks/1"),
  );
}

async function list(reader: string, after?: string): Promise<NotificationPage> {
  const url = `/api/notifications${after === undefined ? "" : `?after=${after}`}`;
  const answer = await server.inject({ url, headers: { "x-reader": reader } });
  return NotificationPage.parse(answer.json());
}

async function markRead(reader: string, ids: string[]) {
  const answer = await server.inject({
    method: "POST",
    url: "/api/notifications/read",
    headers: { "x-reader": reader },
    payload: { ids },
  });
  return answer.json();
}

/** Opens a stream and gathers what it sends. */
function follow(reader: string, lastEventId?: string) {
  const events: StreamEvent[] = [];
  const seen = new Map<string, number>();
  const ids: string[] = [];
  const headers = {
    "x-reader": reader,
    ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
  };
  const reading = (async () => {
    const source = readEvents(`${address}/api/notifications/stream`, headers, streams.signal);
    for await (const event of source) {
      events.push(event);
      if (event.event !== "notifications") continue;
      for (const { id } of NotificationNews.parse(event.data).notifications) {
        ids.push(id);
        seen.set(id, performance.now());
      }
    }
  })();
  return { events, seen, ids: () => ids, ended: reading.catch(() => undefined) };
}

async function until(isDone: () => boolean, ms = 5000): Promise<void> {
  const end = Date.now() + ms;
  while (!isDone()) {
    if (Date.now() > end) throw new Error(`not done after ${ms} ms`);
    await sleep(5);
  }
}

test("a person is told, marks it read, and nobody else learns of it", async () => {
  const id = await tell(toOfficer);
  expect(await list("officer")).toEqual({
    notifications: [
      {
        id,
        code: "testing.handed_over",
        parameters: { reference: "R-1" },
        link: "/checks/1",
        at: expect.any(String),
        isRead: false,
      },
    ],
    unread: 1,
  });
  for (const other of ["desk", "foreigner"])
    expect(await list(other)).toEqual({ notifications: [], unread: 0 });
  const [hidden, absent] = [await markRead("desk", [id]), await markRead("desk", [createId()])];
  expect(hidden).toEqual(absent);
  expect(await markRead("officer", [id])).toEqual({ unread: 0 });
  expect((await list("officer")).notifications[0]?.isRead).toBe(true);
});

test("a desk is told as one, and each of its people reads for itself", async () => {
  const id = await tell({ member: "FR", agency: desk.agency });
  await markRead("desk", [id]);
  expect((await list("desk")).unread).toBe(0);
  expect((await list("deskMate")).unread).toBe(1);
  expect((await list("officer")).notifications).toEqual([]);
});

test("older ones come page by page, each once", async () => {
  for (let i = 0; i < 45; i++) await tell(toOfficer, `R-${i}`);
  const seen: unknown[] = [];
  let page = await list("officer");
  while (page.next !== undefined) {
    seen.push(...page.notifications.map(({ parameters }) => parameters.reference));
    page = await list("officer", page.next);
  }
  seen.push(...page.notifications.map(({ parameters }) => parameters.reference));
  const told = Array.from({ length: 45 }, (_, i) => `R-${i}`);
  expect(seen).toHaveLength(told.length);
  expect(new Set(seen)).toEqual(new Set(told));
});

test("what is told in a transaction that is rolled back was never told", async () => {
  const stream = follow("officer");
  await until(() => stream.events.length > 0);
  await inTransaction(database.runtime.query, sender, async (transaction) => {
    await notify(transaction, toOfficer, handed, { reference: "R" });
    throw new Error("no");
  }).catch(() => undefined);
  const id = await tell(toOfficer);
  await until(() => stream.ids().includes(id));
  expect(stream.ids()).toEqual([id]);
});

test("nobody can be told in the name of nobody, nor read without a name", async () => {
  await expect(
    inTransaction(database.runtime.query, {}, (transaction) =>
      notify(transaction, toOfficer, handed, { reference: "R" }),
    ),
  ).rejects.toMatchObject({ code: "42501" });
});

test("a stream that comes back gets what it missed, once", async () => {
  const first = await tell(toOfficer);
  const missed = [await tell(toOfficer), await tell(toOfficer)];
  const stream = follow("officer", first);
  await until(() => stream.ids().length >= 2);
  const live = await tell(toOfficer);
  await until(() => stream.ids().includes(live));
  expect(stream.ids()).toEqual([...missed, live]);
});

test("a notification committed late, behind newer ones, still arrives", async () => {
  const stream = follow("officer");
  await until(() => stream.events.length > 0);
  const late = await inTransaction(database.runtime.query, sender, async (transaction) => {
    const id = await notify(transaction, toOfficer, handed, {
      reference: "late",
    });
    await tell(toOfficer, "early");
    await until(() => stream.ids().length === 1);
    return id;
  });
  await until(() => stream.ids().includes(late));
  expect(stream.ids()).toHaveLength(2);
});

test("a stream ends when its session is locked, revoked or another's", async () => {
  const [left, taken] = [follow("officer"), follow("desk")];
  await until(() => left.events.length > 0 && taken.events.length > 0);
  delete readers.officer;
  readers.desk = deskMate;
  await Promise.all([left.ended, taken.ended]);
  await tell(toOfficer);
  await tell({ member: "FR", agency: desk.agency });
  expect(left.ids()).toEqual([]);
  expect(taken.ids()).toEqual([]);
  expect(left.events.at(-1)?.event).toBe("closed");
});

test("when the listening connection is cut, streams find news by themselves and listening resumes", async () => {
  const stream = follow("officer");
  await until(() => stream.events.length > 0);
  const cut = await database.migrator.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and datname = current_database()",
  );
  expect(cut.rowCount).toBe(1);
  const first = await tell(toOfficer);
  await until(() => stream.ids().includes(first), 4000);
  await sleep(1200);
  const started = performance.now();
  const second = await tell(toOfficer);
  await until(() => stream.ids().includes(second));
  expect(performance.now() - started).toBeLessThan(1000);
});

test("each of 200 readers is told once of what their desk is told", async () => {
  const followers = Array.from({ length: 200 }, () => follow("desk"));
  await until(() => followers.every(({ events }) => events.length > 0), 15_000);
  const delays: number[] = [];
  for (let i = 0; i < 10; i++) {
    const id = await tell({ member: "FR", agency: desk.agency });
    const committed = performance.now();
    await until(() => followers.every(({ seen }) => seen.has(id)), 20_000);
    delays.push(...followers.map(({ seen }) => (seen.get(id) ?? 0) - committed));
  }
  delays.sort((a, b) => a - b);
  const p99 = delays[Math.floor(delays.length * 0.99)] ?? 0;
  console.info(`p99 from commit to reader: ${p99.toFixed(0)} ms over ${delays.length} deliveries`);
  for (const { ids } of followers) expect(new Set(ids()).size).toBe(ids().length);
}, 120_000);

test("the sweeper deletes what is half a year old, for everyone", async () => {
  const id = await tell(toOfficer);
  await markRead("officer", [id]);
  await tell(toOfficer);
  await database.migrator.pool.query(
    "update notifications.notification set at = now() - interval '200 days' where id = $1",
    [id],
  );
  await sweepNotifications.run({
    query: database.worker.query,
    logger: createLogger("silent"),
    subject: undefined,
    signal: new AbortController().signal,
  });
  expect((await list("officer")).notifications).toHaveLength(1);
});
