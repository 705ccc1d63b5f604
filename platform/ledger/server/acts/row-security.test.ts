import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, inTransaction, type RowContext } from "#platform/database";
import { anActor, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { linkActs } from "../log/link-acts.ts";
import { advisoryLock } from "../log/link-store.ts";

const DENIED = "42501";
let database: TestDatabase;
const french = anActor("FR", false);
const frenchColleague = anActor("FR", false);
const frenchDesk = anActor("FR");
const spanish = anActor("ES", false);
const spanishOther = anActor("ES", false);
const spanishDesk = anActor("ES");
const moroccan = anActor("MA");

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = { ownerMember: "ES", ownerAgency: spanish.agency };
  await recordActs(database, french, ["of-spain"], owner);
  await linkActs({ worker: database.worker, lock: advisoryLock, batchSize: 10 });
  await recordActs(database, french, ["waiting"], owner);
});
afterAll(() => database.drop());

async function codeOf(
  { query }: Database<unknown>,
  statement: RawBuilder<unknown>,
  context: RowContext = frenchDesk,
  role?: string,
): Promise<string> {
  return inTransaction(query, context, async (transaction) => {
    if (role) await sql`set local role ${sql.id(role)}`.execute(transaction);
    await statement.execute(transaction);
    return "done";
  }).catch((error: { code: string }) => error.code);
}

async function countOf(table: string, context: RowContext): Promise<number> {
  return inTransaction(database.runtime.query, context, async (transaction) => {
    const { rows } = await sql`select from ${sql.raw(table)}`.execute(transaction);
    return rows.length;
  });
}

const tables = ["act", "act_content", "unlinked", "link", "subtree", "checkpoint"];
const writes = tables.flatMap((table) => [
  `delete from ledger.${table}`,
  `truncate ledger.${table}`,
  `alter table ledger.${table} disable row level security`,
  `drop table ledger.${table}`,
]);
const updates = [
  "update ledger.act set purpose = 'other'",
  "update ledger.act_content set content = '{}'",
  "update ledger.link set position = position + 1",
  "update ledger.checkpoint set note = ''",
];
const inserts = [
  "insert into ledger.link values ('*', 99, gen_random_uuid(), sha256(''), sha256(''))",
  "insert into ledger.subtree values ('*', 1, 0, sha256(''))",
  "insert into ledger.checkpoint (log, size, root, note) values ('*', 1, sha256(''), '')",
  "insert into ledger.act (id, at) values (gen_random_uuid(), '2020-01-01')",
];

describe("the server's login", () => {
  test.each([...writes, ...updates, ...inserts])("may not: %s", async (statement) => {
    const code = await codeOf(database.runtime, sql.raw(statement));
    expect(code).toBe(DENIED);
  });

  test.each(["proofmark_sequencer", "proofmark_purger", "proofmark_verifier", "proofmark_worker"])(
    "may not become %s",
    async (role) => {
      expect(await codeOf(database.runtime, sql`select 1`, frenchDesk, role)).toBe(DENIED);
    },
  );

  test("may not read the queue", async () => {
    expect(await codeOf(database.runtime, sql`select from ledger.unlinked`)).toBe(DENIED);
  });
});

describe("the worker's login", () => {
  test.each([...writes, ...updates, ...inserts])("by itself may not: %s", async (statement) => {
    expect(await codeOf(database.worker, sql.raw(statement))).toBe(DENIED);
  });

  test.each([
    ...updates,
    ...writes.filter((statement) => statement !== "delete from ledger.unlinked"),
  ])("as sequencer may not: %s", async (statement) => {
    const code = await codeOf(database.worker, sql.raw(statement), {}, "proofmark_sequencer");
    expect(code).toBe(DENIED);
  });

  test.each([...updates, ...inserts, ...writes])("as verifier may not: %s", async (statement) => {
    const code = await codeOf(database.worker, sql.raw(statement), {}, "proofmark_verifier");
    expect(code).toBe(DENIED);
  });

  test("as sequencer or purger reads no content", async () => {
    const read = sql`select content from ledger.act_content`;
    expect(await codeOf(database.worker, read, {}, "proofmark_sequencer")).toBe(DENIED);
    expect(await codeOf(database.worker, read, {}, "proofmark_purger")).toBe(DENIED);
  });

  test("as purger deletes contents and nothing else", async () => {
    for (const statement of writes.filter((text) => text !== "delete from ledger.act_content")) {
      const code = await codeOf(database.worker, sql.raw(statement), {}, "proofmark_purger");
      expect([statement, code]).toEqual([statement, DENIED]);
    }
  });
});

describe("who sees an act by a French agency on an object of a Spanish one", () => {
  test.each([
    ["the French agency", french, { envelopes: 2, contents: 0 }],
    ["another French agency", frenchColleague, { envelopes: 0, contents: 0 }],
    ["the French desk", frenchDesk, { envelopes: 2, contents: 0 }],
    ["the Spanish agency", spanish, { envelopes: 2, contents: 2 }],
    ["another Spanish agency", spanishOther, { envelopes: 0, contents: 0 }],
    ["the Spanish desk", spanishDesk, { envelopes: 2, contents: 2 }],
    ["Morocco", moroccan, { envelopes: 0, contents: 0 }],
    ["nobody", {}, { envelopes: 0, contents: 0 }],
  ])("%s", async (_, context, expected) => {
    const envelopes = await countOf("ledger.act", context);
    const contents = await countOf("ledger.act_content", context);
    expect({ envelopes, contents }).toEqual(expected);
  });

  test.each([
    ["the French desk", frenchDesk, 1],
    ["the Spanish desk", spanishDesk, 1],
    ["the French agency", french, 0],
    ["Morocco's desk", moroccan, 0],
    ["nobody", {}, 0],
  ])("%s sees %# of the logs", async (_, context, expected) => {
    expect(await countOf("ledger.link", context)).toBe(expected);
  });
});
