import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "#platform/database";
import { canonicalJson } from "#platform/ledger/science";
import { readActsOf, recordAct } from "#platform/ledger/server";
import { anAct, anActor, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const france = anActor("FR");
const spain = anActor("ES");

describe("recordAct", () => {
  test("writes envelope, sealed content and queue entry", async () => {
    const act = anAct(france, "a");
    const [id] = await recordActs(database, france, ["a"]);
    const text = canonicalJson(act.content);
    const { rows } = await sql<Record<string, unknown>>`
      select act.owner_member, act.owner_agency, act.is_look, act.purpose, content.content,
        act.commitment = sha256(content.salt || convert_to(${text}, 'UTF8')) as bound
      from ledger.act join ledger.act_content content on content.act_id = act.id
      join ledger.unlinked using (act_id) where act.id = ${id}`.execute(database.migrator.query);
    expect(rows).toEqual([
      {
        owner_member: "FR",
        owner_agency: france.agency,
        is_look: false,
        purpose: "case-17",
        content: act.content,
        bound: true,
      },
    ]);
  });

  test("is undone together with what it records", async () => {
    const failed = inTransaction(database.runtime.query, france, async (transaction) => {
      await recordAct(transaction, anAct(france, "undone"));
      throw new Error("the change failed");
    });
    await expect(failed).rejects.toThrow("the change failed");
    const { rows } = await sql`select from ledger.act where object_id = 'undone'`.execute(
      database.migrator.query,
    );
    expect(rows).toEqual([]);
  });

  test("fails, and its transaction with it, where the context is another member's", async () => {
    const forged = inTransaction(database.runtime.query, spain, (transaction) =>
      recordAct(transaction, anAct(france, "forged")),
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  test.each([Number.NaN, "a\0b", ["\ud800"]])("refuses the content %j", async (content) => {
    const refused = recordActs(database, france, ["refused"], { content });
    await expect(refused).rejects.toThrow(TypeError);
  });

  test("keeps content exactly: the commitment opens after PostgreSQL stored it", async () => {
    const content = { z: 1e21, a: -0, b: [5e-324, 0.1, "\u20ac\n\\u0000"], é: null, ﬁ: {} };
    const [id] = await recordActs(database, france, ["exact"], { content });
    const acts = await inTransaction(database.runtime.query, france, (transaction) =>
      readActsOf(transaction, { objectKind: "records.record", objectId: "exact" }),
    );
    expect(acts.map((act) => act.id)).toEqual([id]);
    expect(canonicalJson(acts[0]?.content ?? null)).toBe(canonicalJson(content));
  });
});

describe("readActsOf", () => {
  test("gives the changes of an object in order, for its owner to fold", async () => {
    const steps = ["reported", "corrected", "withdrawn"];
    for (const step of steps)
      await recordActs(database, france, ["folded"], { content: { state: step } });
    const object = { objectKind: "records.record", objectId: "folded" };
    const acts = await inTransaction(database.runtime.query, france, (transaction) =>
      readActsOf(transaction, object),
    );
    expect(acts.map(({ content }) => content)).toEqual(steps.map((state) => ({ state })));
    const seenBySpain = await inTransaction(database.runtime.query, spain, (transaction) =>
      readActsOf(transaction, object),
    );
    expect(seenBySpain).toEqual([]);
  });
});
