import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "#reference/contract";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { findStoredEntry, readListedEntries } from "./entry/entry-store.ts";
import { publishVersions } from "./entry/version-store.ts";
import { loadSeed } from "./load-seed.ts";
import { openReferenceTable } from "./open-reference-table.ts";
import { readCodeLists } from "./reference-store.ts";
import { parseSeed } from "./seed/parse-seed.ts";
import { readSeedFiles } from "./seed/read-seed-files.ts";
import type { ReferenceTables } from "./tables.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadSeed(database.migrator);
});

afterAll(() => database.drop());

async function readLists() {
  const query = database.runtime.query.withTables<ReferenceTables>();
  return { ...(await readCodeLists(query)), entries: await readListedEntries(query) };
}

async function change(statement: string): Promise<void> {
  await database.migrator.pool.query(statement);
}

describe("loadSeed", () => {
  it("stores every row so that reading gives it back", async () => {
    const { lists } = parseSeed(await readSeedFiles());
    const stored = await readLists();
    const byRef = (a: { ref: string }, b: { ref: string }) => (a.ref < b.ref ? -1 : 1);
    expect(stored).toEqual({ ...lists, entries: lists.entries.toSorted(byRef) });
  });

  it("does nothing the second time", async () => {
    expect(await loadSeed(database.migrator)).toEqual({ isLoaded: false, faults: [] });
  });

  it("restores changed and removed rows but leaves what an editor verified", async () => {
    await change("update reference.make set name = 'Wrong' where id = 'GLC'");
    await change("delete from reference.term where term = 'barrel'");
    await change(
      "insert into reference.term (term, category, definition, position) values ('stray', 'part', 'None.', 0)",
    );
    const verified = `article || '{"model": "17 Gen5", "state": "verified"}'`;
    await change(`update reference.entry set article = ${verified} where ref = 'FRM0191'`);
    await change(
      `update reference.entry set article = article || '{"model": "Wrong"}' where ref = 'FRM0192'`,
    );
    await change("update reference.seed set content_hash = ''");
    expect((await loadSeed(database.migrator)).isLoaded).toBe(true);
    const lists = await readLists();
    expect(lists.makes.find(({ id }) => id === "GLC")?.name).toBe("Glock");
    expect(lists.terms.filter(({ term }) => term === "barrel" || term === "stray")).toHaveLength(1);
    const models = new Map(lists.entries.map(({ ref, model }) => [ref, model]));
    expect([models.get("FRM0191"), models.get("FRM0192")]).toEqual(["17 Gen5", "18"]);
    const { rows } = await sql<{ version: number }>`
      select version from reference.entry_version where ref = 'FRM0192' order by version`.execute(
      database.migrator.query,
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it("lets the runtime login read and never write", async () => {
    const { query } = database.runtime;
    await expect(sql`delete from reference.make`.execute(query)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      sql`update reference.entry_version set reason = ''`.execute(query),
    ).rejects.toThrow(/permission denied/);
  });

  it("describes every table and column", async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname || '.' || a.attname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'reference'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`.execute(
      database.migrator.query,
    );
    expect(rows).toEqual([]);
  });

  it("opens as a table that answers and takes in what is published", async () => {
    const table = await openReferenceTable({ database: database.runtime, onFailure: rethrow });
    try {
      const [before] = await table.engine.ask("entries", ["FRM0193"]);
      expect(before?.model).toBe("19");
      const stored = await findStoredEntry(table.query, "FRM0193");
      const article = { ...stored?.article, model: "19 renamed" } as Article;
      const next = { ref: "FRM0193", version: 2, article };
      await publishVersions(table.query, [next], { change: "edited" });
      await table.engine.refresh();
      const [after] = await table.engine.ask("entries", ["FRM0193"]);
      expect(after?.model).toBe("19 renamed");
      expect(await publishVersions(table.query, [next], { change: "edited" })).toEqual(["FRM0193"]);
      expect(table.attributions.length).toBeGreaterThan(10);
    } finally {
      await table.close();
    }
  }, 60_000);
});

function rethrow(error: unknown): void {
  throw error;
}
