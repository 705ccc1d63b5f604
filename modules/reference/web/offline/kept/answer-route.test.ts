import { beforeAll, expect, test } from "vitest";
import {
  type Article,
  compareRoute,
  countriesRoute,
  entryRoute,
  explainRoute,
  findRoute,
  glossaryRoute,
  identifyRoute,
  markRoute,
  marksRoute,
  type Observation,
} from "#reference/contract";
import { comparedEntries, type PackedArticle } from "#reference/science";
import { pressPack, readSearchWords, readSeed } from "#reference/server";
import { type AnswerRoute, openAnswers } from "./answer-route.ts";
import { openKeptTable } from "./kept-table.ts";
import { openPack } from "./open-pack.ts";

let answer: AnswerRoute;

const article = {
  kind: "firearm",
  make: "Glock",
  model: "Two ways",
  type: "pistol",
  firms: [],
  alsoKnownAs: [],
  productCodes: ["V-1000"],
  calibres: ["9x19mm Parabellum"],
  variants: [
    { number: 1, calibres: [], barrelLengthMm: 102 },
    { number: 2, name: "Long", calibres: [], barrelLengthMm: 120 },
  ],
  serialPractice: [],
  markings: [{ kind: "proof", text: "BNP", place: { part: "barrel", side: "right" } }],
  parts: [{ part: "frame", bears: ["serial"], isRegulated: true }],
  legalClasses: [],
  links: [],
  pictures: [],
  notes: [{ language: "fr", text: "Vu une fois." }],
  state: "seed",
  provenance: { source: "made up", state: "seed" },
  fieldProvenance: { parts: { source: "another", state: "verified" } },
} as const satisfies Article;

function packed(ref: string): PackedArticle {
  const changedAt = "2026-11-24T10:00:00.000Z";
  const around = { links: [], linkedFrom: [], merged: ["FRM9998"] };
  return { ref, version: 2, changedAt, article, photographs: 3, ...around };
}

beforeAll(async () => {
  const { lists } = await readSeed();
  const more = comparedEntries("FRM9999", article).map((entry) => ({
    ...entry,
    formerRefs: ["FRM9998"],
  }));
  const entries = [...lists.entries, ...more];
  const content = {
    generation: 1,
    lists: { ...lists, entries },
    words: readSearchWords(),
    serials: { learned: [], notes: [] },
  };
  const articles = [[packed("FRM0193")], [packed("FRM9999")]];
  const bytes = await pressPack({ content, attributions: [], articles });
  const pack = await openPack(new Blob([bytes]));
  if (pack === undefined) throw new Error("the pack is not of this version");
  answer = openAnswers(openKeptTable(pack));
});

test("answers have the shapes of the routes", async () => {
  const body: Observation = { markings: [{ text: " CZ 75 " }] };
  expect(identifyRoute.answer.parse(await answer(identifyRoute.id, { body }))).toMatchObject({
    entries: expect.arrayContaining([expect.objectContaining({ make: "CZ", model: "75" })]),
  });
  const found = findRoute.answer.parse(await answer(findRoute.id, { body: { query: "Two ways" } }));
  expect(found.results[0]?.id).toBe("FRM9999-1");
  const explained = await answer(explainRoute.id, { body: { observation: body } });
  expect(explainRoute.answer.parse(explained).explanation?.compared.generation).toBe(1);
  const beside = await answer(compareRoute.id, { body: { refs: ["FRM9999-1", "FRM0193"] } });
  expect(compareRoute.answer.parse(beside).entries).toHaveLength(2);
  const { marks } = marksRoute.answer.parse(await answer(marksRoute.id, {}));
  const mark = markRoute.answer.parse(await answer(markRoute.id, { params: { id: marks[0]?.id } }));
  expect(mark.alike.length).toBeGreaterThan(0);
  const { countries } = countriesRoute.answer.parse(await answer(countriesRoute.id, {}));
  expect(countries.length).toBeGreaterThan(200);
  const glossary = await answer(glossaryRoute.id, { query: { language: "ar" } });
  expect(glossaryRoute.answer.parse(glossary).terms.length).toBeGreaterThan(100);
});

test("an entry is read whole, with its siblings, by its own number or one that was merged into it", async () => {
  const read = async (ref: string) =>
    entryRoute.answer.parse(await answer(entryRoute.id, { params: { ref } }));
  const variant = await read("FRM9999-2");
  expect(variant).toMatchObject({
    ref: "FRM9999",
    entry: { ref: "FRM9999-2", barrelLengthMm: 120 },
  });
  expect(variant.article).toEqual(article);
  expect(variant.make?.name).toBe("Glock");
  expect(variant.siblings.length).toBeGreaterThan(5);
  expect((await read("FRM9998")).ref).toBe("FRM9999");
  expect(await answer(entryRoute.id, { params: { ref: "FRM9999" } })).toMatchObject({
    photographs: 3,
  });
});

test("what the pack does not have is left to the server", async () => {
  expect(await answer(entryRoute.id, { params: { ref: "FRM0000" } })).toBeUndefined();
  const missing = { body: { refs: ["FRM0193", "FRM0000"] } };
  expect(await answer(compareRoute.id, missing)).toBeUndefined();
  expect(await answer("reference.import.list", {})).toBeUndefined();
  await expect(answer(findRoute.id, { body: { query: "x".repeat(300) } })).rejects.toThrow();
});
