import { seedDemonstration } from "#platform/access/server";
import { loadSeed } from "#reference/server";
import { createTestDatabase, onTestServer, type TestDatabase } from "../test-database.ts";

/** A private copy of a database that holds the seed of the reference table, which is loaded once in a run. */
export async function createSeededDatabase(): Promise<TestDatabase> {
  return createTestDatabase(await prepareSeed());
}

/** A private copy of a database with the cast of the demonstration, and the seed where it is asked for. */
export async function createPeopledDatabase(hasSeed: boolean): Promise<TestDatabase> {
  const original = hasSeed ? await prepareSeed() : undefined;
  const template = await prepare(hasSeed ? "template_peopled_seeded" : "template_peopled", {
    original,
    fill: ({ runtime }) => seedDemonstration(runtime.query),
  });
  return createTestDatabase(template);
}

function prepareSeed(): Promise<string> {
  return prepare("template_seeded", { fill: ({ migrator }) => loadSeed(migrator) });
}

interface Preparation {
  /** The template it begins as; the migrated one unless given. */
  readonly original?: string | undefined;
  readonly fill: (database: TestDatabase) => Promise<unknown>;
}

/** Makes a template once in a run; what it is filled with takes longer than a copy of it. */
async function prepare(template: string, { original, fill }: Preparation): Promise<string> {
  await onTestServer(async (query) => {
    // Test files of several processes come to it at the same time: one fills it, the others wait.
    await query("select pg_advisory_lock(hashtext($1))", [template]);
    const { rows } = await query("select from pg_database where datname = $1", [template]);
    if (rows.length > 0) return;
    const made = await createTestDatabase(original);
    await fill(made);
    await made.close();
    await query(`alter database ${made.name} rename to ${template}`);
  });
  return template;
}
