import { afterAll, beforeAll, expect, test } from "vitest";
import { type Firm, Observation } from "#reference/contract";
import { createSeededDatabase } from "#testing/server/prepared-database";
import type { TestDatabase } from "#testing/test-database";
import { publishVersions } from "./entry/version-store.ts";
import { openReferenceTable } from "./open-reference-table.ts";
import { readEntry } from "./read-entry.ts";
import type { ReferenceTable } from "./reference-table.ts";
import { readSeed } from "./seed/read-seed.ts";

let database: TestDatabase;
let table: ReferenceTable;

beforeAll(async () => {
  database = await createSeededDatabase();
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

test("a family stands with the page it was read on, and what tells look-alikes apart is compared", async () => {
  const { article } = await readEntry(table, "GRP0001");
  expect(article).toMatchObject({ kind: "print_family", state: "seed", parts: [] });
  expect(article.provenance.source).toMatch(/https:/);
  expect(article.notes.map(({ language }) => language)).toEqual(["en", "fr", "es", "ar"]);
  const { entries } = await table.engine.ask("compare", ["FRM0553", "FRM0044"]);
  expect(entries[0]?.links).toMatchObject([{ kind: "copy_of", ref: "FRM0044" }]);
});

test("Find narrows by what a thing is, and leads from a factory code to its company", async () => {
  const request = { query: "", facets: { identity: ["print_family" as const] }, limit: 20 };
  const printed = await table.engine.ask("find", request);
  expect(printed.total).toBe(5);
  expect(printed.results[0]).toMatchObject({ kind: "entry", identity: "print_family" });
  expect(printed.facets.identity).toContainEqual({ code: "craft_family", count: 11 });
  const words = await table.engine.ask("find", { query: "ghost gun", facets: {}, limit: 10 });
  expect(words.results.map(({ identity }) => identity)).toContain("kit_family");
  const code = await table.engine.ask("find", { query: "byf", facets: {}, limit: 3 });
  expect(code.results).toContainEqual(
    expect.objectContaining({ kind: "factory_code", title: "byf · Mauser", company: "mauser" }),
  );
});

test("a gun without number and name is likelier of a family than of a maker", async () => {
  const observation = { markings: [], type: "shotgun" as const, absent: ["serial", "make"] };
  const asked = Observation.parse(observation);
  const { identification, entries } = await table.engine.ask("identify", asked, 5);
  const leader = entries.find(({ ref }) => ref === identification.candidates[0]?.ref);
  expect(leader?.kind).toBe("craft_family");
});
