import pg from "pg";
import { expect, test } from "vitest";
import { createTestDatabase } from "#testing/test-database";
import { isDatabaseAway } from "./is-database-away.ts";

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test.each(["/nowhere", "127.0.0.1"])("nothing listens at %s", async (host) => {
  const client = new pg.Client({ host, port: 1 });
  expect(isDatabaseAway(await failureOf(client.connect()))).toBe(true);
});

test("a connection that is ended under a statement is away; the next one is answered", async () => {
  const { migrator, runtime, drop } = await createTestDatabase();
  const slept = failureOf(runtime.pool.query("select pg_sleep(60) as ended"));
  const end = async () => {
    const { rowCount } = await migrator.pool.query(`select pg_terminate_backend(pid)
      from pg_stat_activity where query like '%as ended' and pid <> pg_backend_pid()
      and datname = current_database() and state = 'active'`);
    return rowCount;
  };
  await expect.poll(end).toBe(1);
  expect(isDatabaseAway(await slept)).toBe(true);
  expect((await runtime.pool.query("select 1")).rowCount).toBe(1);
  await drop();
});

test("what the database refuses is not away", async () => {
  const { runtime, drop } = await createTestDatabase();
  for (const statement of ["select 1 / 0", "select * from access.nothing", "selec"])
    expect(isDatabaseAway(await failureOf(runtime.pool.query(statement)))).toBe(false);
  expect(isDatabaseAway(new Error("anything"))).toBe(false);
  await drop();
});
