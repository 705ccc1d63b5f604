import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { writePrepared } from "./write-prepared.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await sql`create table records.written (member text, note text not null)`.execute(
    database.migrator.query,
  );
  await sql`grant insert on records.written to proofmark_runtime`.execute(database.migrator.query);
});
afterAll(() => database.drop());

const write = (note: string | null) => ({
  name: "written",
  text: "insert into records.written select platform.acting_member(), $1",
  values: [note],
});
const written = async () => {
  const { rows } = await database.migrator.pool.query(
    "select member, note from records.written order by note",
  );
  return rows;
};

test("writes as the context says, all of it or nothing", async () => {
  const { pool } = database.runtime;
  await writePrepared(pool, { member: "ES" }, [write("one"), write("two")]);
  const broken = writePrepared(pool, { member: "ES" }, [
    write("three"),
    write(null),
    write("four"),
  ]);
  await expect(broken).rejects.toMatchObject({ code: "23502" });
  expect(await written()).toEqual([
    { member: "ES", note: "one" },
    { member: "ES", note: "two" },
  ]);
});

test("leaves nothing of the context, nor of a failure, on the connection", async () => {
  const { pool } = database.runtime;
  const many = Array.from({ length: 20 }, (_, at) =>
    writePrepared(pool, { member: `M${at}` }, [write(at % 3 === 0 ? null : `n${at}`)]).then(
      () => "written",
      () => "refused",
    ),
  );
  const outcomes = await Promise.all(many);
  expect(outcomes.filter((each) => each === "refused")).toHaveLength(7);
  const { rows } = await pool.query("select platform.acting_member() as member");
  expect(rows).toEqual([{ member: null }]);
  for (const { member, note } of await written())
    if (note.startsWith("n")) expect(`M${note.slice(1)}`).toBe(member);
});
