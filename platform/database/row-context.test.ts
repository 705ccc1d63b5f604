import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { inTransaction, MemberSuspended, readPrepared, refuseUnboundLogin } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const readMember = sql<{
  member: string | null;
}>`select current_setting('proofmark.member', true) as member`;

test("the context lasts for its transaction and never leaks through the pool", async () => {
  const members = ["FR", "ES", "MA", "KE"];
  const seen = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const member = members[index % members.length] as string;
      const inside = await inTransaction(database.runtime.query, { member }, (transaction) =>
        readMember.execute(transaction),
      );
      return inside.rows[0]?.member === member;
    }),
  );
  expect(seen.every(Boolean)).toBe(true);
  const outside = await readMember.execute(database.runtime.query);
  expect(outside.rows[0]?.member ?? "").toBe("");
});

test("a deadlock or serialization failure is tried once more", async () => {
  let tries = 0;
  const answer = await inTransaction(database.runtime.query, {}, async (transaction) => {
    tries += 1;
    if (tries === 1)
      await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(transaction);
    return "done";
  });
  expect([answer, tries]).toEqual(["done", 2]);
});

test("work for a suspended member does not begin, and what is read in its name is not given", async () => {
  await sql`insert into directory.member (id, names, standing, standing_since, is_synthetic)
    values ('NO', null, 'suspended', now(), true)`.execute(database.migrator.query);
  const { query, pool } = database.runtime;
  let begun = 0;
  const work = async () => void (begun += 1);
  await expect(inTransaction(query, { member: "NO" }, work)).rejects.toThrow(MemberSuspended);
  expect(begun).toBe(0);
  const read = { text: "select 1", values: [] };
  await expect(readPrepared(pool, { member: "NO" }, (ask) => ask(read))).rejects.toThrow(
    MemberSuspended,
  );
  await inTransaction(query, { principal: "gatekeeper" }, work);
  expect(begun).toBe(1);
});

test("the migrator's login is refused as runtime login, the runtime login is not", async () => {
  await expect(refuseUnboundLogin(database.urls.migrator)).rejects.toMatchObject({
    id: "database.unboundLogin",
  });
  await refuseUnboundLogin(database.urls.runtime);
  await refuseUnboundLogin(database.urls.worker);
});
