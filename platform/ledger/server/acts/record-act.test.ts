import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction } from "#platform/database";
import { canonicalJson } from "#platform/ledger/science";
import { recordAct } from "#platform/ledger/server";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const police = { member: "FR", agency: randomUUID(), person: randomUUID() };
const act = {
  ...police,
  verb: "records.record.report",
  objectKind: "records.record",
  purpose: "case-17",
  content: { serial: "12[5S]4?", year: 1999.5 },
};

describe("recordAct", () => {
  test("writes envelope, content and queue entry with the caller's own transaction", async () => {
    const id = await inTransaction(database.runtime.query, police, (transaction) =>
      recordAct(transaction, { ...act, objectId: "a" }),
    );
    const { rows } = await sql<Record<string, unknown>>`
      select act.verb, act.owner_member, act.owner_agency, act.is_look, content.content,
        encode(act.commitment, 'hex') = encode(sha256(content.salt || convert_to(${canonicalJson(act.content)}, 'UTF8')), 'hex') as bound
      from ledger.act join ledger.act_content content on content.act_id = act.id
      join ledger.unlinked using (act_id) where act.id = ${id}`.execute(database.migrator.query);
    expect(rows).toMatchObject([
      { bound: true, is_look: false, owner_member: "FR", content: act.content },
    ]);
  });
});
