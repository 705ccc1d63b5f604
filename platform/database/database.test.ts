import { expect, test } from "vitest";
import { createTestDatabase } from "#testing/test-database";
import { openDatabase } from "./database.ts";

test("closing ends the connections, whether Kysely used them or not", async () => {
  const { urls, migrator, drop } = await createTestDatabase();
  const opened = openDatabase<unknown>(urls.runtime, { connections: 1 });
  const { rows } = await opened.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const isThere = async () =>
    (await migrator.pool.query("select from pg_stat_activity where pid = $1", [rows[0]?.pid]))
      .rowCount === 1;
  expect(await isThere()).toBe(true);
  await opened.close();
  await expect.poll(isThere, { timeout: 5000 }).toBe(false);
  await opened.close();
  await drop();
});
