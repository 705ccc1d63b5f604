import { describe, expect, test } from "vitest";
import type { Entry, Observation } from "#reference/contract";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { buildReferenceIndex, identify } from "./index.ts";

/** More rows than are scored by one call. */
const count = 9000;

function variant(entry: Entry, at: number): Entry {
  return { ...entry, ref: `N${at}`, model: `Q${at}`, alsoKnownAs: [], barrelLengthMm: 60 + at };
}

const entries = Array.from({ length: count }, (_, at) =>
  variant(smallEntries[at % smallEntries.length] as Entry, at),
);
const index = buildReferenceIndex(entries, smallLexicons);
const look = (texts: readonly string[], stated: Partial<Observation> = {}) =>
  identify(index, { markings: texts.map((text) => ({ text })), ...stated });

describe("a table of many rows", () => {
  test("every row has the prior where nothing was seen", () => {
    const { candidates, notInTable } = look([]);
    expect(candidates.map(({ ref }) => ref)).toEqual(entries.slice(0, 10).map(({ ref }) => ref));
    for (const { probability } of candidates) {
      expect(probability * count + notInTable).toBeCloseTo(1, 9);
    }
  });

  test("rows are found wherever they stand", () => {
    for (const at of [0, 4095, 4096, 8191, 8192, count - 1]) {
      const [leader] = look([], { model: `Q${at}`, barrelLengthMm: 60 + at }).candidates;
      expect(leader?.ref).toBe(`N${at}`);
    }
  });

  test("an answer does not depend on what was asked before", () => {
    const asked = [
      () => look(["MOD. Q17", "9mm Luger"]),
      () => look(["VALDOR"], { features: [{ feature: "hold", answer: "one_hand" }] }),
      () => look([], { type: "rifle", country: "DE" }),
    ];
    const before = asked.map((ask) => ask());
    expect(asked.toReversed().map((ask) => ask())).toEqual(before.toReversed());
  });
});
