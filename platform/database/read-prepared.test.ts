import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { readPrepared } from "./read-prepared.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const whoAmI = {
  name: "who",
  text: "select platform.acting_member() as member, txid_current_if_assigned() as changed",
  values: [],
};

test("reads as the context says, and leaves nothing of it on the connection", async () => {
  const { pool } = database.runtime;
  for (const member of ["ES", "M'A", "ES"])
    expect(await readPrepared(pool, { member }, (read) => read(whoAmI))).toMatchObject([
      { member },
    ]);
  const { rows } = await pool.query(whoAmI.text);
  expect(rows).toMatchObject([{ member: null }]);
});

test("answers what is asked together in its order, one context for each of many readers", async () => {
  const { pool } = database.runtime;
  const members = Array.from({ length: 40 }, (_, at) => `M${at}`);
  const answers = await Promise.all(
    members.map((member) =>
      readPrepared(pool, { member }, (read) =>
        Promise.all([
          read(whoAmI),
          read<{ n: number }>({ text: "select $1::int as n", values: [7] }),
          read(whoAmI),
        ]),
      ),
    ),
  );
  expect(answers).toMatchObject(members.map((member) => [[{ member }], [{ n: 7 }], [{ member }]]));
});

test("writes nothing, and a statement that fails fails alone", async () => {
  const { pool } = database.runtime;
  const write = readPrepared(pool, { member: "ES" }, (read) =>
    read({ text: "delete from records.record", values: [] }),
  );
  await expect(write).rejects.toMatchObject({ code: "25006" });
  const wrong = { agency: "no agency", member: "ES" };
  await expect(readPrepared(pool, wrong, (read) => read(whoAmI))).rejects.toMatchObject({
    code: "22P02",
  });
  const broken = readPrepared(pool, { member: "ES" }, () => Promise.reject(new Error("mine")));
  await expect(broken).rejects.toThrow("mine");
  const rows = await Promise.all(
    Array.from({ length: 8 }, () => readPrepared(pool, { member: "ES" }, (read) => read(whoAmI))),
  );
  expect(rows).toMatchObject(Array.from({ length: 8 }, () => [{ member: "ES" }]));
});
