import fc from "fast-check";
import { expect, it } from "vitest";
import { tokensOf } from "../text/index.ts";
import { buildFindIndex } from "./build-find-index.ts";
import { fieldOrder, fieldWeights, labelWords } from "./field-weight.ts";
import type { FindDocument, FindValue } from "./find-document.ts";
import type { FindIndex } from "./find-index.ts";
import { scoreDocuments } from "./score-documents.ts";
import { readQuery, type Slot } from "./words/read-query.ts";

const words = [
  "colt",
  "kolt",
  "python",
  "model",
  "19",
  "9",
  "mm",
  "pistol",
  "sig",
  "p",
  "226",
  "x",
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const field = fc.constantFrom<FindValue["field"]>("name", "make", "model", "calibre", "type");
const value = fc.record({ field, texts: fc.array(text, { minLength: 1, maxLength: 2 }) });

function documentFrom(
  values: { field: FindValue["field"]; texts: string[][] }[],
  at: number,
): FindDocument {
  return {
    kind: "entry",
    id: String(at),
    title: String(at),
    values: values.map(({ field: one, texts }) => {
      const spelt = texts.map((tokens) => tokens.join(" "));
      return { field: one, key: spelt[0] ?? "", texts: spelt };
    }),
  };
}

/** The best worth of a slot in a document by looking at every token of every text. */
function worthOf(index: FindIndex, document: FindDocument, slot: Slot): number {
  const worths = document.values.flatMap((one) => {
    const weight = fieldWeights[fieldOrder.indexOf(one.field)] ?? 0;
    const tokens = one.texts.flatMap((spelling) => {
      const plain = tokensOf(spelling);
      return [...plain, ...plain.slice(1).map((token, at) => `${plain[at]}${token}`)];
    });
    return [...slot.candidates].map(([id, { quality }]) =>
      tokens.includes(index.vocabulary.tokens[id] ?? "") ? quality * weight : 0,
    );
  });
  return Math.max(0, ...worths);
}

/** The documented rule, document by document. */
function naiveScores(index: FindIndex, slots: readonly Slot[]): number[] {
  const telling = slots.filter(({ typed }) => !labelWords.has(typed));
  const needed = (telling.length > 0 ? telling : slots).reduce(
    (sum, { weight }) => sum + weight,
    0,
  );
  return index.documents.map((document) => {
    const worths = slots.map((slot) => worthOf(index, document, slot));
    const covered = slots.reduce((sum, slot, at) => sum + (worths[at] ? slot.weight : 0), 0);
    const total = slots.reduce((sum, slot, at) => sum + slot.weight * (worths[at] ?? 0), 0);
    return (total / needed) * Math.min(1, covered / needed);
  });
}

it("lists what the rule lists, with the scores of the rule", () => {
  const documents = fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 30,
  });
  const query = fc.array(fc.constantFrom(...words, "colts", "pithon"), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(documents, query, (given, typed) => {
      const index = buildFindIndex(given.map(documentFrom));
      const { slots } = readQuery(index, typed.join(" "));
      if (slots.length === 0) return;
      const naive = naiveScores(index, slots);
      const best = Math.max(...naive);
      const scored = scoreDocuments(index, slots);
      const listed = new Map(
        [...scored.documents].map((one) => [one, index.scratch.total[one] ?? 0]),
      );
      naive.forEach((score, at) => {
        if (Math.abs(score - 0.55 * best) < 1e-5) return;
        expect(listed.has(at)).toBe(score > 0 && score > 0.55 * best);
        if (listed.has(at)) expect(listed.get(at)).toBeCloseTo(score, 4);
      });
    }),
    { numRuns: 500 },
  );
});
