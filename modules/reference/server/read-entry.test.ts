import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { loadSeed } from "./load-seed.ts";
import { openReferenceTable } from "./open-reference-table.ts";
import { readEntry } from "./read-entry.ts";
import type { ReferenceTable } from "./reference-table.ts";
import { readSeed } from "./seed/read-seed.ts";

let database: TestDatabase;
let table: ReferenceTable;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadSeed(database.migrator);
  table = await openReferenceTable({
    database: database.runtime,
    onFailure: (error) => {
      throw error;
    },
  });
});
afterAll(async () => {
  await table.close();
  await database.drop();
});

test("every entry is shown with its own make", async () => {
  const { lists } = await readSeed();
  const strange: string[] = [];
  for (const { ref } of lists.entries) {
    const { article, make } = await readEntry(table, ref);
    const isCoded = article.makeCode !== undefined && make?.code === article.makeCode;
    if (make !== undefined && !isCoded && make.name !== article.make) strange.push(ref);
  }
  expect(strange).toEqual([]);
});

test("a make without a code is found by its name", async () => {
  const { article, make } = await readEntry(table, "FRM0022");
  expect(article.makeCode).toBeUndefined();
  expect(make?.name).toBe("B&T");
  expect(make?.aliases.map(({ text }) => text)).toContain("Brügger & Thomet");
});

test("firms lead to the companies the list knows, under the names the article gives them", async () => {
  const { lists } = await readSeed();
  const known = new Map(lists.companies.map(({ id, name }) => [id, name]));
  let linked = 0;
  for (const { ref } of lists.entries) {
    const { article, firms } = await readEntry(table, ref);
    const names = article.firms.map(({ name }) => name);
    for (const { name, company } of firms) {
      expect(names).toContain(name);
      expect(known.get(company.id)).toBe(company.name);
    }
    linked += firms.length;
  }
  expect(linked).toBeGreaterThan(50);
});
