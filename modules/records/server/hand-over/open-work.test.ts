import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import { beginWatchRoute, latestReview } from "#records/contract";
import { type RecordsServer, startRecordsServer } from "#testing/records/records-server";
import { recordsWork } from "./open-work.ts";

const javier = castId("person", 9);
const lucia = castId("person", 7);
/** An administrator of Spain who works at the regulator: neither the police nor the desk. */
const administrator = { member: "ES", agency: castId("agency", 4), person: castId("person", 8) };
const capacity = { principal: "member_administrator" };

let server: RecordsServer;
let draft: string;
let watch: string;
beforeAll(async () => {
  server = await startRecordsServer();
  draft = await server.draft();
  const body = {
    numbers: [{ text: "HX2290" }],
    gun: {},
    purpose: "ES-2026-12",
    tells: ["person" as const],
    reviewOn: latestReview(server.clock.now),
  };
  watch = (await server.as("javier").call(beginWatchRoute, { body })).id;
});
afterAll(() => server.stop());

async function heldBy(person: string, context: object): Promise<string[]> {
  const { query } = server.database.runtime;
  return inTransaction(query, context, async (transaction) => {
    const held = await Promise.all(recordsWork.map(({ list }) => list(transaction, person)));
    return held.flat().map(({ id }) => id);
  });
}

async function give(kind: string, id: string, context: typeof administrator): Promise<boolean> {
  const source = recordsWork.find((one) => one.kind === kind);
  const { agency, person, member } = context;
  const to = { person: lucia, account: castId("account", 7), agency: castId("agency", 3) };
  const giving = {
    id,
    from: javier,
    hasLeft: true,
    to,
    by: { member, agency, person },
    now: server.clock.now,
  };
  return inTransaction(server.database.runtime.query, { ...context, ...capacity }, (transaction) =>
    (source as (typeof recordsWork)[number]).give(transaction, giving),
  );
}

describe("what a person has open in records", () => {
  test("is found by an administrator of the member, wherever that one works, in that capacity alone", async () => {
    await server.entered();
    expect(await heldBy(javier, { ...administrator, ...capacity })).toEqual([draft, watch]);
    expect(await heldBy(javier, administrator)).toEqual([]);
    const ofFrance = { member: "FR", agency: castId("agency", 1), isDesk: true };
    expect(await heldBy(javier, { ...ofFrance, ...capacity })).toEqual([]);
    expect(await heldBy(javier, capacity)).toEqual([]);
  });

  test("is given to another once, by an administrator of the member, with an act of its owner's", async () => {
    const ofFrance = { ...administrator, member: "FR" };
    for (const [kind, id] of [
      ["records.record", draft],
      ["records.watch", watch],
    ] as const) {
      expect(await give(kind, id, ofFrance)).toBe(false);
      expect(await give(kind, id, administrator)).toBe(true);
      expect(await give(kind, id, administrator)).toBe(false);
    }
    expect(await heldBy(javier, { ...administrator, ...capacity })).toEqual([]);
    expect(await heldBy(lucia, { ...administrator, ...capacity })).toEqual([draft, watch]);
    const { rows } = await server.database.migrator.pool.query<{ verb: string }>(
      "select verb, owner_agency from ledger.act where verb like '%.hand_over' order by verb",
    );
    const owner_agency = castId("agency", 5);
    expect(rows).toEqual([
      { verb: "records.record.hand_over", owner_agency },
      { verb: "records.watch.hand_over", owner_agency },
    ]);
  });

  test("a record that was entered is its agency's, and no matter of an administrator", async () => {
    const entered = await server.entered({ disclosure: "silent" });
    expect(await give("records.record", entered, administrator)).toBe(false);
    const seen = await inTransaction(
      server.database.runtime.query,
      { ...administrator, ...capacity },
      (transaction) =>
        transaction
          .withTables<{ "records.record": { id: string } }>()
          .selectFrom("records.record")
          .select("id")
          .where("id", "=", entered)
          .execute(),
    );
    expect(seen).toEqual([]);
  });
});
