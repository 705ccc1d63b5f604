import { loadSeed } from "#reference/server";
import { createTestDatabase, onTestServer, type TestDatabase } from "../test-database.ts";

const template = "template_seeded";

/** A private copy of a database that holds the seed of the reference table, which is loaded once in a run. */
export async function createSeededDatabase(): Promise<TestDatabase> {
  await onTestServer(async (query) => {
    // Test files of several processes come to it at the same time: one loads, the others wait.
    await query("select pg_advisory_lock(hashtext($1))", [template]);
    const { rows } = await query("select from pg_database where datname = $1", [template]);
    if (rows.length > 0) return;
    const made = await createTestDatabase();
    await loadSeed(made.migrator);
    await made.close();
    await query(`alter database ${made.name} rename to ${template}`);
  });
  return createTestDatabase(template);
}
