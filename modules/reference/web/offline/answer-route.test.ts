import { beforeAll, expect, test } from "vitest";
import {
  type Article,
  countriesRoute,
  entryRoute,
  findRoute,
  identifyRoute,
  markRoute,
  marksRoute,
  type Observation,
} from "#reference/contract";
import { comparedEntries, type ReferencePack } from "#reference/science";
import { readSearchWords, readSeed } from "#reference/server";
import { type AnswerRoute, openAnswers } from "./answer-route.ts";

const provenance = { source: "made up", state: "seed" } as const;
let pack: ReferencePack;
let answer: AnswerRoute;

beforeAll(async () => {
  const { lists } = await readSeed();
  const glock = lists.entries.find(({ ref }) => ref === "FRM0193");
  const {
    importers: _,
    manufacturer: __,
    ref: ___,
    ...said
  } = glock ?? lists.entries[0] ?? ({} as never);
  const article = {
    ...said,
    firms: [],
    productCodes: [],
    variants: [],
    links: [],
  } as unknown as Article;
  const variants = [
    { number: 1, calibres: [], barrelLengthMm: 102 },
    { number: 2, name: "Long", calibres: [], barrelLengthMm: 120 },
  ];
  const more = comparedEntries("FRM9999", { ...article, model: "Two ways", variants });
  const entries = [...lists.entries, ...more];
  const refs = [...lists.entries.map(({ ref }) => ref), "FRM9999"];
  const facts = { version: 2, changedAt: "2026-11-24T10:00:00.000Z", kind: "firearm" } as const;
  pack = {
    generation: 1,
    lists: { ...lists, entries },
    words: readSearchWords(),
    serials: { learned: [], notes: [] },
    articles: refs.map((ref) => ({ ref, provenance, ...facts })),
  };
  answer = openAnswers(pack);
});

test("answers have the shapes of the routes", () => {
  const body: Observation = { markings: [{ text: " CZ 75 " }] };
  expect(identifyRoute.answer.parse(answer(identifyRoute.id, { body }))).toMatchObject({
    entries: expect.arrayContaining([expect.objectContaining({ make: "CZ", model: "75" })]),
  });
  const found = findRoute.answer.parse(answer(findRoute.id, { body: { query: "Two ways" } }));
  expect(found.results[0]?.id).toBe("FRM9999-1");
  const read = entryRoute.answer.parse(answer(entryRoute.id, { params: { ref: "FRM0193" } }));
  expect(read).toMatchObject({ ref: "FRM0193", version: 2, make: { name: "Glock" } });
  expect(read.siblings.length).toBeGreaterThan(5);
  const { marks } = marksRoute.answer.parse(answer(marksRoute.id, {}));
  const mark = markRoute.answer.parse(answer(markRoute.id, { params: { id: marks[0]?.id } }));
  expect(mark.alike.length).toBeGreaterThan(0);
  const { countries } = countriesRoute.answer.parse(answer(countriesRoute.id, {}));
  expect(countries.length).toBeGreaterThan(200);
});

test("a variant is read by its number, with the article all variants share", () => {
  const read = entryRoute.answer.parse(answer(entryRoute.id, { params: { ref: "FRM9999-2" } }));
  expect(read).toMatchObject({ ref: "FRM9999", entry: { ref: "FRM9999-2", barrelLengthMm: 120 } });
  expect(read.article.variants).toMatchObject([{ number: 1 }, { number: 2, name: "Long" }]);
});

test("what the pack does not have is left to the server", () => {
  expect(answer(entryRoute.id, { params: { ref: "FRM0000" } })).toBeUndefined();
  expect(answer("reference.source.list", {})).toBeUndefined();
  expect(() => answer(findRoute.id, { body: { query: "x".repeat(300) } })).toThrow();
});
