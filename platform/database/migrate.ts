import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { DatabaseFailure } from "./database-failure.ts";

const folder = join(import.meta.dirname, "migrations");

/**
 * Brings the tables up to this version, all or nothing. Migrations only go forward; one that has
 * run must not change, which its checksum proves. Returns the names of those that ran now.
 */
export async function migrate(query: Kysely<unknown>): Promise<string[]> {
  try {
    return await bringUp(query);
  } catch (error) {
    throw asFailure(error);
  }
}

async function bringUp(query: Kysely<unknown>): Promise<string[]> {
  await sql`create schema if not exists platform`.execute(query);
  const files = readMigrations();
  const migrator = new Migrator({
    db: query,
    provider: { getMigrations: async () => Object.fromEntries(files.map(toMigration)) },
    migrationTableSchema: "platform",
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  await provePast(query, files);
  return (results ?? []).map((result) => result.migrationName);
}

interface MigrationFile {
  name: string;
  text: string;
  checksum: string;
}

function readMigrations(): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return {
      name: file.slice(0, -4),
      text,
      checksum: createHash("sha256").update(text).digest("hex"),
    };
  });
}

function toMigration({ name, text }: MigrationFile): [string, Migration] {
  return [
    name,
    { up: async (query: Kysely<unknown>) => void (await sql.raw(text).execute(query)) },
  ];
}

async function provePast(query: Kysely<unknown>, files: MigrationFile[]): Promise<void> {
  await sql`create table if not exists platform.migration_checksum (name text primary key, checksum text not null)`.execute(
    query,
  );
  for (const { name, checksum } of files) {
    const { rows } = await sql<{ checksum: string }>`
      insert into platform.migration_checksum values (${name}, ${checksum})
      on conflict (name) do update set name = excluded.name returning checksum`.execute(query);
    if (rows[0]?.checksum !== checksum)
      throw new DatabaseFailure("database.migrationChanged", { name });
  }
}

function asFailure(error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  if (/executed migration .* is missing/.test(reason))
    return new DatabaseFailure("database.newerSchema", { reason });
  // A file that the server may not write has the same state and is told as such.
  if (/^permission denied|must be owner/.test(reason))
    return new DatabaseFailure("database.mayNotPrepare", { reason });
  return error;
}
