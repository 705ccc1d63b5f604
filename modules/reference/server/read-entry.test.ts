import { afterAll, beforeAll, expect, test } from "vitest";
import type { Firm } from "#reference/contract";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { publishVersions } from "./entry/version-store.ts";
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

test("firms lead to the companies the list knows, by the name the article gives them", async () => {
  const { ref, version, article } = await readEntry(table, "FRM0191");
  const firms: Firm[] = [
    { name: "Marlin Firearms Co.", role: "manufacturer" },
    { name: "Nobody Knows It Ltd", role: "importer" },
  ];
  const next = { ref, version: version + 1, article: { ...article, firms } };
  await publishVersions(table.query, [next], { change: "edited" });
  const read = await readEntry(table, ref);
  expect(read.article.firms).toEqual(firms);
  expect(read.firms.map(({ name, company }) => [name, company.id])).toEqual([
    ["Marlin Firearms Co.", "marlin"],
  ]);
});
