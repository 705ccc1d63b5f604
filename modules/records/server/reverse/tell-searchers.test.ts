import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import type { JobFacts } from "#platform/jobs/server";
import { type RecordContent, type RecordSearch, searchRecordsRoute } from "#records/contract";
import { deliverEvents } from "#testing/records/deliver-events";
import {
  type Account,
  type RecordsServer,
  startRecordsServer,
} from "#testing/records/records-server";
import { forgetSearches } from "../retention/forget-searches.ts";
import { tellSearchers } from "./tell-searchers.ts";

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
});
afterAll(() => tested.stop());

async function search(who: Account, text: string, gun: RecordSearch["gun"] = {}): Promise<string> {
  const body = { numbers: [{ text }], gun, purpose: "MA-2026-03" };
  const answer = await tested.as(who).call(searchRecordsRoute, { body });
  expect(answer.matches).toEqual([]);
  return answer.search;
}

/** Enters a theft with this number and carries out the events that waits for the worker. */
async function stolen(
  text: string,
  governance: Partial<RecordContent["governance"]> = {},
): Promise<string> {
  const id = await tested.entered(governance, { serials: [{ text }], serialState: "legible" });
  await deliverEvents(tested.database, tellSearchers, id);
  return id;
}

interface Told {
  code: string;
  agency: string;
  parameters: Record<string, string>;
}

/** What agencies were told of since a moment. */
async function toldSince(moment: Date): Promise<Told[]> {
  const { rows } = await sql<Told>`select code, owner_agency as agency, parameters
    from notifications.notification where at >= ${moment} and code like 'records.reverse%'`.execute(
    tested.database.migrator.query,
  );
  return rows;
}

/** Desks that were written to of a reverse hit since a moment. */
async function writtenSince(moment: Date): Promise<string[]> {
  const { rows } = await sql<{ agency: string }>`select owner_agency as agency from mail.message
    where at >= ${moment} and code = 'records.reverse_hit'`.execute(tested.database.migrator.query);
  return rows.map(({ agency }) => agency);
}

async function now(): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(
    tested.database.migrator.query,
  );
  return rows[0]?.now ?? new Date();
}

const customs = castId("agency", 7);

describe("a record that comes after the search", () => {
  test.each([
    ["its number", "HC 310771", "HC310771"],
    ["a look-alike", "JM 420882", "JM42O88Z"],
    ["an uncertain number", "NP530993", "NP53[08]9?3"],
  ])(
    "is told to who searched by %s, with the owner's look in the ledger",
    async (_, on, sought) => {
      const since = await now();
      await search("amal", sought);
      const id = await stolen(on);
      const told = await toldSince(since);
      expect(await writtenSince(since)).toEqual([castId("agency", 6)]);
      expect(told).toMatchObject([
        { code: "records.reverse_hit", agency: customs, parameters: { member: "ES" } },
      ]);
      const { rows } =
        await sql`select act.owner_member, act.member, content.content from ledger.act act
      join ledger.act_content content on content.act_id = act.id
      where act.object_id = ${id} and act.verb = 'records.record.show'`.execute(
          tested.database.migrator.query,
        );
      expect(rows).toEqual([{ owner_member: "ES", member: "MA", content: { as: "reverse_hit" } }]);
    },
  );

  test("one sign away is told where the make agrees, and else is no reason", async () => {
    const since = await now();
    await search("amal", "QT641100");
    await search("youssef", "QT641100", { make: "Astra" });
    await search("daniel", "QT641100", { make: "Walther" });
    await stolen("QT641190");
    expect((await toldSince(since)).map(({ agency }) => agency)).toEqual([castId("agency", 6)]);
  });

  test("is told once, though it is changed", async () => {
    const since = await now();
    await search("amal", "UV752211");
    const id = await stolen("UV752211");
    await deliverEvents(tested.database, tellSearchers, id);
    expect(await toldSince(since)).toHaveLength(1);
  });

  test.each([
    ["excludes who searched", "WX863322", { excludedMembers: ["MA"] }, []],
    ["is to be learnt of by nobody", "YK974433", { disclosure: "silent" }, []],
    ["is restricted to others", "CE085544", { handling: "restricted", namedMembers: ["KE"] }, []],
    ["only says whom to ask", "FJ196655", { disclosure: "pointer" }, ["records.reverse_pointer"]],
  ] as const)("and %s", async (_, number, governance, codes) => {
    const since = await now();
    await search("amal", number);
    const id = await stolen(number, governance as Partial<RecordContent["governance"]>);
    const told = await toldSince(since);
    expect(told.map(({ code }) => code)).toEqual(codes);
    expect(JSON.stringify(told)).not.toContain(id);
  });
});

test("a kept search is seen by its own side alone, and forgotten after five years", async () => {
  const id = await search("amal", "LP207766");
  const seen = async (context: { member: string; agency: string; isDesk?: boolean }) => {
    const { rows } = await inTransaction(tested.database.runtime.query, context, (transaction) =>
      sql`select from records.kept_search where id = ${id}`.execute(transaction),
    );
    return rows.length;
  };
  expect(await seen({ member: "MA", agency: customs })).toBe(1);
  expect(await seen({ member: "MA", agency: castId("agency", 6), isDesk: true })).toBe(1);
  for (const other of [3, 5, 8, 10])
    for (const member of ["ES", "KE", "IFS"])
      expect(await seen({ member, agency: castId("agency", other), isDesk: true })).toBe(0);
  const { migrator, worker } = tested.database;
  const facts = { query: worker.query } as JobFacts;
  await sql`update records.kept_search set asked_at = now() - interval '5 years' + interval '1 minute' where id = ${id}`.execute(
    migrator.query,
  );
  await forgetSearches.run(facts);
  expect(await seen({ member: "MA", agency: customs })).toBe(1);
  await sql`update records.kept_search set asked_at = now() - interval '5 years' - interval '1 minute' where id = ${id}`.execute(
    migrator.query,
  );
  await forgetSearches.run(facts);
  expect(await seen({ member: "MA", agency: customs })).toBe(0);
});
