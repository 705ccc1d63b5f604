import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { loadSeed } from "./load-seed.ts";
import { openReferenceTable } from "./open-reference-table.ts";
import { readReferenceLists } from "./reference-store.ts";
import { parseSeed } from "./seed/parse-seed.ts";
import { readSeedFiles } from "./seed/read-seed-files.ts";
import type { ReferenceTables } from "./tables.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadSeed(database.migrator);
});

afterAll(() => database.drop());

function readLists() {
  return readReferenceLists(database.runtime.query.withTables<ReferenceTables>());
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
    await change(
      "update reference.entry set model = '17 Gen5', state = 'verified' where ref = 'FRM0191'",
    );
    await change("update reference.entry set model = 'Wrong' where ref = 'FRM0192'");
    await change("update reference.seed set content_hash = ''");
    expect((await loadSeed(database.migrator)).isLoaded).toBe(true);
    const lists = await readLists();
    expect(lists.makes.find(({ id }) => id === "GLC")?.name).toBe("Glock");
    expect(lists.terms.filter(({ term }) => term === "barrel" || term === "stray")).toHaveLength(1);
    const models = new Map(lists.entries.map(({ ref, model }) => [ref, model]));
    expect([models.get("FRM0191"), models.get("FRM0192")]).toEqual(["17 Gen5", "18"]);
  });

  it("lets the runtime login read and never write", async () => {
    const { query } = database.runtime;
    await expect(sql`delete from reference.make`.execute(query)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql`update reference.entry set model = ''`.execute(query)).rejects.toThrow(
      /permission denied/,
    );
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

  it("opens as a table that answers", async () => {
    const table = await openReferenceTable(database.runtime);
    expect(table.entries.get("FRM0193")?.model).toBe("19");
    expect(table.attributions.length).toBeGreaterThan(10);
  });
});
