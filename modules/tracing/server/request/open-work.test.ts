import { afterAll, beforeAll, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import { seizedPistol } from "#testing/tracing/sample-trace";
import { startTracingServer, type TracingServer } from "#testing/tracing/tracing-server";
import { draftTraceRoute, moveTraceRoute } from "#tracing/contract";
import { tracingWork } from "./open-work.ts";

const javier = castId("person", 9);
const lucia = castId("person", 7);
const administrator = { member: "ES", agency: castId("agency", 4), person: castId("person", 8) };
const capacity = { principal: "member_administrator" };

let server: TracingServer;
beforeAll(async () => {
  server = await startTracingServer();
});
afterAll(() => server.stop());

const heldBy = (person: string, context: object) =>
  inTransaction(server.database.runtime.query, context, async (transaction) => {
    const held = await Promise.all(tracingWork.map(({ list }) => list(transaction, person)));
    return held.flat().map(({ id }) => id);
  });

const give = (id: string, by: typeof administrator) =>
  inTransaction(server.database.runtime.query, { ...by, ...capacity }, async (transaction) => {
    const to = { person: lucia, account: castId("account", 7), agency: castId("agency", 3) };
    const giving = { id, from: javier, hasLeft: true, to, by, now: server.clock.now };
    const given = await Promise.all(tracingWork.map((source) => source.give(transaction, giving)));
    return given.some(Boolean);
  });

test("a request goes to another person with an act, by an administrator of its member alone", async () => {
  const body = seizedPistol(server.clock.now);
  const draft = async () => server.as("javier").call(draftTraceRoute, { body });
  const [kept, discarded] = [await draft(), await draft()];
  const params = { trace: discarded.id };
  await server.as("javier").call(moveTraceRoute, { params, body: { verb: "discard" } }, discarded);

  expect(await heldBy(javier, administrator)).toEqual([]);
  expect(await heldBy(javier, { ...administrator, member: "FR", ...capacity })).toEqual([]);
  expect(await heldBy(javier, { ...administrator, ...capacity })).toEqual([kept.id]);

  expect(await give(kept.id, { ...administrator, member: "FR" })).toBe(false);
  expect(await give(discarded.id, administrator)).toBe(false);
  expect(await give(kept.id, administrator)).toBe(true);
  expect(await heldBy(javier, { ...administrator, ...capacity })).toEqual([]);
  expect(await heldBy(lucia, { ...administrator, ...capacity })).toEqual([kept.id]);
  const { rows } = await server.database.migrator.pool.query(
    "select object_id, owner_agency from ledger.act where verb = 'tracing.request.hand_over'",
  );
  expect(rows).toEqual([{ object_id: kept.id, owner_agency: castId("agency", 5) }]);
});
