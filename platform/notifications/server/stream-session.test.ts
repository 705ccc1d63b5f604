import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  IDLE_MINUTES,
  lockSessionRoute,
  sessionRoute,
  signOutRoute,
} from "#platform/access/contract";
import { createLogger } from "#platform/logging";
import { readEvents, type StreamEvent } from "#testing/event-stream";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { createNotifications, type Notifications } from "./create-notifications.ts";

const POLL_MS = 150;

let notifications: Notifications;
let platform: TestServer;
let streams: AbortController;

beforeEach(async () => {
  streams = new AbortController();
  platform = await startTestServer({
    bindings: ({ runtime }, { reauthenticate }) => {
      notifications = createNotifications({
        database: runtime,
        logger: createLogger("silent"),
        reauthenticate,
        pollMs: POLL_MS,
      });
      return notifications.bindings;
    },
  });
  await platform.server.listen({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  streams.abort();
  await notifications.close();
  await platform.stop();
});

/** Follows the stream of a browser; resolves with all its events when the server ends it. */
function follow(browser: Browser): { events: StreamEvent[]; ended: Promise<void> } {
  const { port } = platform.server.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/api/notifications/stream`;
  const events: StreamEvent[] = [];
  const headers = { cookie: browser.headers.cookie ?? "" };
  const ended = (async () => {
    for await (const event of readEvents(address, headers, streams.signal)) events.push(event);
  })();
  return { events, ended };
}

test("nobody who is not signed in opens a stream", async () => {
  await expect(follow(platform.browser()).ended).rejects.toThrow("stream 401");
});

test.each([
  ["locked", lockSessionRoute],
  ["signed out", signOutRoute],
])("a stream ends soon after its session is %s", async (_, route) => {
  const browser = await platform.signedIn(1);
  const stream = follow(browser);
  await expect.poll(() => stream.events.map(({ event }) => event)).toEqual(["notifications"]);
  await browser.call(route, {});
  await stream.ended;
  expect(stream.events.at(-1)?.event).toBe("closed");
});

test("an open stream does not keep a session from locking", async () => {
  const browser = await platform.signedIn(1);
  const stream = follow(browser);
  for (let minutes = 0; minutes < IDLE_MINUTES; minutes += 5) {
    await sleep(2 * POLL_MS);
    platform.clock.now = new Date(platform.clock.now.getTime() + 5 * 60_000);
  }
  await stream.ended;
  expect(stream.events.at(-1)?.event).toBe("closed");
  expect(await browser.call(sessionRoute, {})).toMatchObject({ state: "locked" });
}, 20_000);
