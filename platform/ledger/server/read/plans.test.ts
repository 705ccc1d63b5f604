import { CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#platform/database";
import { anActor, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import type { Executor } from "../acts/act-store.ts";
import { listActsOn, listLooksAtOwn } from "./list-store.ts";
import { findActInLog } from "./proof-store.ts";

let database: TestDatabase;
const spain = anActor("ES");
let act: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await sql`
    insert into ledger.act (id, at, member, agency, verb, object_kind, object_id, owner_member,
      owner_agency, is_look, content_version, commitment)
    select gen_random_uuid(), now() - n * interval '1 minute', 'M' || n % 190, gen_random_uuid(),
      'records.record.open', 'records.record', 'r' || n, 'M' || n % 191, gen_random_uuid(), true, 1,
      sha256('') from generate_series(1, 40000) n`.execute(database.migrator.query);
  await sql`
    insert into ledger.link select log, n, gen_random_uuid(), sha256(''), sha256('')
    from unnest(array['*', 'ES', 'FR']) log, generate_series(1, 20000) n`.execute(
    database.migrator.query,
  );
  [act = ""] = await recordActs(database, spain, ["mine"]);
  await sql`analyze`.execute(database.migrator.query);
});
afterAll(() => database.drop());

/** Plans of the statements that `work` runs, as the server's own login under row security. */
async function plansOf(work: (transaction: Executor) => Promise<unknown>): Promise<string> {
  const statements: CompiledQuery[] = [];
  const listening = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: database.runtime.pool }),
    log: ({ query }) => void statements.push(query),
  });
  await inTransaction(listening, spain, work);
  return inTransaction(database.runtime.query, spain, async (transaction) => {
    const lines: string[] = [];
    for (const { sql: text, parameters } of statements.filter((one) =>
      one.sql.includes("ledger."),
    )) {
      const explain = CompiledQuery.raw(`explain ${text}`, [...parameters]);
      const { rows } = await transaction.executeQuery<{ "QUERY PLAN": string }>(explain);
      lines.push(...rows.map((row) => row["QUERY PLAN"]));
    }
    return lines.join("\n");
  });
}

test.each<[string, (transaction: Executor) => Promise<unknown>]>([
  [
    "looks at mine",
    (transaction) => listLooksAtOwn(transaction, {}, { after: undefined, limit: 50 }),
  ],
  [
    "acts on one object",
    (transaction) =>
      listActsOn(
        transaction,
        { objectKind: "records.record", objectId: "r77" },
        { after: undefined, limit: 50 },
      ),
  ],
  ["place of an act in a log", (transaction) => findActInLog(transaction, act, "ES")],
])("%s are found by index, never by reading the whole table", async (_, work) => {
  const plan = await plansOf(work);
  expect(plan).toMatch(/Index/);
  expect(plan).not.toMatch(/Seq Scan/);
});
