import { expect, test } from "vitest";
import { Comparison } from "#reference/contract";
import { buildReferenceIndex } from "../identify/index.ts";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { compareEntries } from "./index.ts";

const index = buildReferenceIndex(smallEntries, smallLexicons);

test("what differs stands first, and the most telling look comes first", () => {
  const found = compareEntries(index, ["T1", "T5"]);
  expect(() => Comparison.parse(found)).not.toThrow();
  expect(found.entries.map(({ ref }) => ref)).toEqual(["T1", "T5"]);
  const same = found.fields.map(({ isSame }) => isSame);
  expect(same).toEqual(same.toSorted((a, b) => Number(a) - Number(b)));
  const gains = found.looks.map(({ gainBits }) => gainBits);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  const opening = found.looks.find(({ feature }) => feature === "opening");
  expect(opening?.expected).toEqual(["slide", "cylinder"]);
});

test("entries alike in every record give nothing to look for", () => {
  const { fields, looks } = compareEntries(index, ["T1", "T2"]);
  expect(fields.every(({ isSame }) => isSame)).toBe(true);
  expect(looks).toEqual([]);
});

test("a number that is not in the table is left out", () => {
  expect(compareEntries(index, ["T1", "NONE"]).entries).toHaveLength(1);
});

test("an article sold in variants is found by its own number", () => {
  const [first, ...others] = smallEntries.map((entry) =>
    entry.ref === "T1" ? { ...entry, ref: "T1-2" } : entry,
  );
  if (first === undefined) throw new Error("the small table is empty");
  const varied = buildReferenceIndex([first, ...others], smallLexicons);
  expect(compareEntries(varied, ["T1", "T5"]).entries.map(({ ref }) => ref)).toEqual([
    "T1-2",
    "T5",
  ]);
});
