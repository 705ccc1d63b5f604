import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { type PreparedStatement, type ReadRows, readPrepared } from "#platform/database";
import { type StatedGun, serialKeys } from "#records/science";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { answerList } from "../check/answer-list.ts";
import { seekInStore } from "./seek-in-store.ts";
import { createSerialReader } from "./serial-store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await fill(30_000);
});
afterAll(() => database.drop());

const reader = { member: "MA", agency: castId("agency", 7), isDesk: true };
const numberOf = (row: number): string => `KX${100_000 + row * 7}`;

/** Records of Spain with one serial each, shared with everybody. */
async function fill(rows: number): Promise<void> {
  const { query } = database.migrator;
  const owner = sql`'ES', ${castId("agency", 5)}::uuid, 'official', 'open'`;
  await sql`insert into records.record (id, reference, type, state, weapon, event, review_on,
      drafted_at, entered_at, changed_at, owner_member, owner_agency, handling, disclosure)
    select gen_random_uuid(), 'R' || n, 'stolen', 'active', '{}', '{}', '2030-01-01', now(), now(), now(), ${owner}
    from generate_series(1, ${rows}) n`.execute(query);
  const keys = Array.from({ length: rows }, (_, row) => serialKeys(numberOf(row))[0]);
  const column = (name: "norm" | "rnorm" | "skel" | "rskel") => keys.map((each) => each?.[name]);
  await sql`insert into records.serial (record, norm, rnorm, skel, rskel, gun_key, make, model, key_version,
      owner_member, owner_agency, handling, disclosure)
    select r.id, k.norm, k.rnorm, k.skel, k.rskel, 'ASTRA|A' || k.n % 40, 'Astra', 'A' || k.n % 40, 1, ${owner}
    from unnest(${column("norm")}::text[], ${column("rnorm")}::text[], ${column("skel")}::text[],
      ${column("rskel")}::text[]) with ordinality k(norm, rnorm, skel, rskel, n)
    join records.record r on r.reference = 'R' || k.n`.execute(query);
  await sql`analyze records.record, records.serial`.execute(query);
}

async function explain(read: ReadRows, { text, values }: PreparedStatement): Promise<string[]> {
  const literals = values.map((value) => pg.escapeLiteral(String(value))).join(", ");
  await read({ text: `prepare explained as ${text}`, values: [] });
  const rows = await read<Record<string, string>>({
    text: `explain execute explained${literals === "" ? "" : `(${literals})`}`,
    values: [],
  });
  await read({ text: "deallocate explained", values: [] });
  return rows.flatMap((row) => Object.values(row));
}

/** Plans of the statements of a search that read serials. */
function plansOf(text: string, gun: StatedGun, mode: string): Promise<string> {
  const question = { numbers: [{ text }], gun };
  return planOf(mode, (read) => seekInStore(createSerialReader(), read, question, 10));
}

/** Plans of whatever reads serials and their records, as the server's own login under row security. */
function planOf(mode: string, work: (read: ReadRows) => Promise<unknown>): Promise<string> {
  return readPrepared(database.runtime.pool, reader, async (read) => {
    await read({ text: `set local plan_cache_mode = ${mode}`, values: [] });
    const lines: string[] = [];
    const listening: ReadRows = async (statement) => {
      if (
        statement.text.includes("from records.serial") ||
        statement.text.includes("records.serial where") ||
        statement.text.includes("records.record where id = any")
      )
        lines.push(...(await explain(read, statement)));
      return read(statement);
    };
    await work(listening);
    return lines.join("\n");
  });
}

const gun = { make: "Astra", model: "A7" };
const questions: readonly [string, string, StatedGun, RegExp][] = [
  ["the number itself and near ones", "KX100999", {}, /serial_skel/],
  ["one of many readings", "KX1[0O]0?99", {}, /serial_skel/],
  ["a beginning", "KX10099*", {}, /serial_norm/],
  ["an end", "*00994", {}, /serial_rnorm/],
  ["two edits away", "KX191599", gun, /serial_of_gun_end/],
];

describe.each(["force_custom_plan", "force_generic_plan"])("with %s", (mode) => {
  test.each(questions)("%s is found by index, never by reading all", async (_, text, of, index) => {
    const plan = await plansOf(text, of, mode);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on serial/);
  });
});

describe.each(["force_custom_plan", "force_generic_plan"])("with %s", (mode) => {
  test("a list is found number by number by index", async () => {
    const numbers = Array.from({ length: 1000 }, (_, at) => ({
      row: at + 1,
      number: numberOf(at),
    }));
    const plan = await planOf(mode, (read) => answerList(read, numbers));
    expect(plan).toMatch(/Index (Only )?Scan using serial_skel/);
    expect(plan).not.toMatch(/Seq Scan/);
  });
});

describe("a run within", () => {
  test("is found by trigrams, beside row security, and read again under it", async () => {
    const plan = await plansOf("*X1009*", {}, "auto");
    expect(plan).toMatch(/find_within/);
    expect(plan).not.toMatch(/Seq Scan on serial/);
  });

  test("is sought by reading where the server lets nobody pass row security, as long as the time allows", async () => {
    const { query } = database.migrator;
    await sql`alter function records.find_within(text, integer) rename to find_nothing`.execute(
      query,
    );
    const ask = (patience: string) =>
      readPrepared(database.runtime.pool, reader, async (read) => {
        const impatient: ReadRows = ({ text, ...rest }) =>
          read({
            ...rest,
            text: text.replace(/statement_timeout = [1-9]\d*/, `statement_timeout = ${patience}`),
          });
        const question = { numbers: [{ text: "*X1009*" }], gun: {} };
        return seekInStore(createSerialReader(), impatient, question, 10);
      });
    const { answer, late } = await ask("20000");
    expect(answer.ranked).not.toEqual([]);
    expect(late).toEqual([]);
    const cut = await ask("1");
    expect(cut.late).toEqual([{ number: 0, reason: "took_too_long" }]);
    await sql`alter function records.find_nothing(text, integer) rename to find_within`.execute(
      query,
    );
  });
});
