import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestDatabase } from "#testing/test-database";
import { migrate } from "./migrate.ts";

test("a login that may not make tables is told so, as is a database that a newer version made", async () => {
  const { runtime, migrator, drop } = await createTestDatabase();
  await expect(migrate(runtime.query)).rejects.toMatchObject({ id: "database.mayNotPrepare" });
  expect(await migrate(migrator.query)).toEqual([]);
  await sql`insert into platform.migration values ('299901010000-of-tomorrow', '2999-01-01')`.execute(
    migrator.query,
  );
  await expect(migrate(migrator.query)).rejects.toMatchObject({ id: "database.newerSchema" });
  await drop();
});
