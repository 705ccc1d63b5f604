import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  demonstrationSignInRoute,
  leaveRoute,
  openWorkRoute,
  reassignWorkRoute,
} from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { createWorker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import { listNotificationsRoute } from "#platform/notifications/contract";
import { followRoute, listReferenceProposalsRoute, readChallengeRoute } from "#reference/contract";
import { endSubscriptions } from "#reference/server";
import { type Browser, openBrowser } from "#testing/open-browser";
import { problemOf } from "#testing/problem-of";
import { beginWork } from "#testing/server/begin-work";
import { startWalkedServer, type WalkedServer } from "../../testing/walk/walked-server.ts";

/** France: two of its desk, two of one laboratory, the administrator; the administrator of Spain. */
const [CLAIRE, THOMAS, HELENE, MARC, CARMEN] = [1, 3, 4, 5, 8];
const person = (number: number) => ({ person: castId("person", number) });

let walked: WalkedServer;
beforeAll(async () => {
  walked = await startWalkedServer();
});
afterAll(() => walked.stop());

async function as(number: number): Promise<Browser> {
  const browser = openBrowser(walked.server, `198.51.100.${number}`);
  await browser.call(demonstrationSignInRoute, { body: { account: castId("account", number) } });
  return browser;
}

test("what a leaver had open is seen by the administrator and goes on with a colleague of the agency", async () => {
  const [marc, helene, thomas] = [await as(MARC), await as(HELENE), await as(THOMAS)];
  const begun = await beginWork(thomas);
  await thomas.call(followRoute, { body: { kind: "make", make: "Glock" } });

  const { openWork } = await marc.call(leaveRoute, { params: person(THOMAS) });
  expect(Object.fromEntries(openWork.map(({ kind, id }) => [kind, id]))).toEqual(begun);
  expect(openWork.map(({ reference }) => reference).slice(0, 2)).toEqual([
    expect.stringMatching(/^REC-/),
    expect.stringMatching(/^WAT-/),
  ]);

  const hand = (by: Browser, from: number, to: number, work = openWork) =>
    by.call(reassignWorkRoute, {
      params: person(from),
      body: { to: castId("person", to), work },
    });
  // Neither the desk, nor the administrator of another member, nor to somebody of another member.
  expect(await problemOf(hand(await as(CLAIRE), THOMAS, HELENE))).toBe(
    "403 /problems/http.not_permitted",
  );
  const notFound = "404 /problems/access.person_not_found";
  const carmen = await as(CARMEN);
  expect(await problemOf(hand(carmen, THOMAS, HELENE))).toBe(notFound);
  expect(await problemOf(carmen.call(openWorkRoute, { params: person(THOMAS) }))).toBe(notFound);
  expect(await problemOf(hand(marc, THOMAS, CARMEN))).toBe(notFound);
  expect(await problemOf(hand(marc, CLAIRE, THOMAS))).toBe("409 /problems/access.has_left");

  expect(await hand(marc, THOMAS, HELENE)).toEqual({ reassigned: 5, remaining: 0 });
  expect(await hand(marc, THOMAS, HELENE)).toEqual({ reassigned: 0, remaining: 5 });
  expect((await marc.call(openWorkRoute, { params: person(THOMAS) })).openWork).toEqual([]);
  const taken = await marc.call(openWorkRoute, { params: person(HELENE) });
  expect(taken.openWork).toEqual(openWork);

  // She is told of each, and where it goes on.
  const { notifications } = await helene.call(listNotificationsRoute, { query: {} });
  const told = notifications.filter(({ code }) => code === "access.work_handed");
  expect(new Set(told.map(({ link }) => link?.split("/").at(-1)))).toEqual(
    new Set(Object.values(begun)),
  );
  const query = { scope: "own" as const };
  const { proposals } = await helene.call(listReferenceProposalsRoute, { query });
  expect(proposals.map(({ id }) => id)).toContain(begun["reference.proposal"]);
  const challenge = begun["reference.challenge"] ?? "";
  expect(await helene.call(readChallengeRoute, { params: { challenge } })).toMatchObject({
    id: challenge,
  });
  await proveFollowsNothing();
});

test("work of one agency does not go to another that may not see it; the desk may take it over", async () => {
  const marc = await as(MARC);
  await beginWork(await as(CLAIRE));
  const { openWork } = await marc.call(openWorkRoute, { params: person(CLAIRE) });
  const body = { to: castId("person", HELENE), work: openWork };
  expect(await marc.call(reassignWorkRoute, { params: person(CLAIRE), body })).toEqual({
    reassigned: 0,
    remaining: 5,
  });
  expect((await marc.call(openWorkRoute, { params: person(CLAIRE) })).openWork).toEqual(openWork);
  const ofHelene = await marc.call(openWorkRoute, { params: person(HELENE) });
  const [draft] = ofHelene.openWork;
  const toDesk = { to: castId("person", CLAIRE), work: draft === undefined ? [] : [draft] };
  expect(await marc.call(reassignWorkRoute, { params: person(HELENE), body: toDesk })).toEqual({
    reassigned: 1,
    remaining: 0,
  });
});

/** What Thomas followed has ended, once the worker heard that he left. */
async function proveFollowsNothing(): Promise<void> {
  const worker = await createWorker({
    database: walked.database.worker,
    logger: createLogger("silent"),
    tasks: [],
    periodic: [],
    subscriptions: [endSubscriptions],
  });
  const { pool } = walked.database.migrator;
  const left = async () => {
    const { rowCount } = await pool.query("select from reference.subscription");
    return rowCount;
  };
  for (let tries = 0; tries < 200 && (await left()) !== 0; tries += 1) await sleep(50);
  await worker.stop();
  expect(await left()).toBe(0);
}
