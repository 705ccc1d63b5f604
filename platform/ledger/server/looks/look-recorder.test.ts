import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type RowContext } from "#platform/database";
import { createLookRecorder, type Look } from "#platform/ledger/server";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const france = { member: "FR", agency: randomUUID(), person: randomUUID() };
const spain = { member: "ES", agency: randomUUID(), isDesk: true };
const morocco = { member: "MA", agency: randomUUID(), isDesk: true };

function aLook(objectId: string, extra: Partial<Look> = {}): Look {
  return {
    ...france,
    verb: "records.search.submit",
    objectKind: "records.search",
    objectId,
    purpose: "case-9",
    content: { terms: "12345" },
    ...extra,
  };
}

async function actsSeenBy(context: RowContext) {
  const { rows } = await inTransaction(database.runtime.query, context, (transaction) =>
    sql<{ id: string; objectId: string; content: unknown }>`
      select act.id, object_id as "objectId", content from ledger.act
      left join ledger.act_content on act_id = act.id order by at, act.id`.execute(transaction),
  );
  return rows;
}

describe("a look recorder", () => {
  test("answers after the look is durable, and groups those that wait", async () => {
    const recorder = createLookRecorder({ runtime: database.runtime, onFailure: fail });
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, index) => recorder.record(aLook(`grouped-${index}`))),
    );
    const { rows } = await sql<{ transactions: number; acts: number }>`
      select count(distinct xmin::text)::int as transactions, count(*)::int as acts
      from ledger.act where id = any(${ids}::uuid[])`.execute(database.migrator.query);
    expect(rows).toEqual([{ transactions: 1, acts: 40 }]);
  });

  test("tells each owner of its own rows only, and nobody else the search terms", async () => {
    const recorder = createLookRecorder({ runtime: database.runtime, onFailure: fail });
    const shown = ["es-1", "es-2"].map((objectId) => ({
      verb: "records.record.show",
      objectKind: "records.record",
      objectId,
      ownerMember: spain.member,
      ownerAgency: spain.agency,
      content: { fields: ["serial"] },
    }));
    const id = await recorder.record(aLook("search-1", { shown }));
    const seenBySpain = await actsSeenBy(spain);
    expect(seenBySpain.map(({ objectId }) => objectId).sort()).toEqual(["es-1", "es-2"]);
    expect(JSON.stringify(seenBySpain)).not.toContain("12345");
    expect(await actsSeenBy(morocco)).toEqual([]);
    const own = (await actsSeenBy(france)).find((act) => act.id === id);
    expect(own).toMatchObject({ objectId: "search-1", content: { terms: "12345" } });
  });

  test("refuses the one look that cannot be written and records the others", async () => {
    const failures: unknown[] = [];
    const recorder = createLookRecorder({
      runtime: database.runtime,
      onFailure: (error) => failures.push(error),
    });
    const first = recorder.record(aLook("before"));
    const good = recorder.record(aLook("good"));
    const bad = recorder.record(aLook("bad", { agency: "not-a-uuid" }));
    await expect(first).resolves.toBeTypeOf("string");
    await expect(good).resolves.toBeTypeOf("string");
    await expect(bad).rejects.toMatchObject({ definition: { id: "ledger.not_recorded" } });
    expect(failures).toHaveLength(1);
  });

  test("refuses a look whose content is no JSON", async () => {
    const recorder = createLookRecorder({ runtime: database.runtime, onFailure: fail });
    await expect(recorder.record(aLook("nan", { content: Number.NaN }))).rejects.toThrow(TypeError);
    await expect(recorder.record(aLook("nul", { content: "a\0" }))).rejects.toThrow(TypeError);
    await expect(recorder.record(aLook("slash", { content: "\\u0000" }))).resolves.toBeTypeOf(
      "string",
    );
  });

  test("refuses every look while the database is away, and after closing", async () => {
    const other = await createTestDatabase();
    const failures: unknown[] = [];
    const recorder = createLookRecorder({
      runtime: other.runtime,
      onFailure: (error) => failures.push(error),
    });
    await other.drop();
    const looks = await Promise.allSettled([
      recorder.record(aLook("a")),
      recorder.record(aLook("b")),
    ]);
    expect(looks.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(failures).toHaveLength(2);
    await recorder.close();
    await expect(recorder.record(aLook("late"))).rejects.toMatchObject({
      definition: { id: "ledger.not_recorded" },
    });
  });
});

function fail(error: unknown): void {
  throw error;
}
