import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Feature, featureAnswers, Identification, type SeenFeature } from "#reference/contract";
import { smallEntries, smallLexicons } from "../../small-table.ts";
import { buildReferenceIndex, identify } from "../index.ts";
import { chancesOf } from "./feature-chances.ts";

const index = buildReferenceIndex(smallEntries, smallLexicons);

const look = (...features: SeenFeature[]) => identify(index, { markings: [], features });

const anySeen = fc
  .constantFrom(...Feature.options)
  .chain((feature) =>
    fc.constantFrom(...featureAnswers[feature]).map((answer) => ({ feature, answer })),
  );

const revolver = [
  { feature: "opening", answer: "cylinder" },
  { feature: "magazine", answer: "cylinder" },
  { feature: "rounds", answer: "six" },
] as const;

describe("what can be seen without words", () => {
  test("has chances that sum to 1 for every feature, none of them nought", () => {
    const facts = {
      type: "pistol",
      action: "semi_automatic",
      boresMm: [9],
      country: "DE",
      capacityRounds: 15,
      barrelLengthMm: 120,
    } as const;
    for (const feature of Feature.options) {
      const chances = [...(chancesOf(feature, facts) ?? [])];
      expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...chances), feature).toBeGreaterThan(0);
    }
  });

  test("answers anything with probabilities that hold together", () => {
    fc.assert(
      fc.property(fc.array(anySeen, { maxLength: 8 }), (seen) => {
        const found = look(...seen);
        expect(() => Identification.parse(found)).not.toThrow();
        const sum = found.candidates.reduce((all, { probability }) => all + probability, 0);
        expect(sum + found.notInTable).toBeLessThanOrEqual(1 + 1e-9);
        expect(found.remaining).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test("leads to the right kind of firearm, and says which answers speak for it", () => {
    const { candidates } = look(...revolver);
    const leader = smallEntries.find(({ ref }) => ref === candidates[0]?.ref);
    expect(leader?.type).toBe("revolver");
    expect(candidates[0]?.features?.map(({ verdict }) => verdict)).toEqual([
      "agrees",
      "agrees",
      "agrees",
    ]);
  });

  test("an answer that fits none of the leaders is doubted; a second look at it counts for more", () => {
    const wrong = { feature: "hold", answer: "shoulder" } as const;
    const found = look(...revolver, wrong);
    expect(found.doubts[0]?.feature).toBe("hold");
    const contradiction = found.candidates[0]?.features?.find(({ feature }) => feature === "hold");
    expect(contradiction).toMatchObject({ verdict: "contradicts", expected: "one_hand" });
    const sure = look(...revolver, { ...wrong, confirmed: true });
    expect(sure.candidates[0]?.probability).toBeLessThan(found.candidates[0]?.probability ?? 0);
  });

  test("asks neither what was answered nor what cannot be told", () => {
    const asked = identify(index, {
      markings: [],
      features: [...revolver],
      unseen: ["hold"],
      unanswerable: ["type"],
    }).guide.map((question) => (question.kind === "feature" ? question.feature : question.field));
    for (const closed of ["opening", "magazine", "rounds", "hold", "type"]) {
      expect(asked).not.toContain(closed);
    }
  });

  test("puts the question first whose answers tell most, and never one that tells nothing", () => {
    const { guide } = identify(index, { markings: [] });
    const gains = guide.map(({ gainBits }) => gainBits);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(Math.min(...gains)).toBeGreaterThan(0);
  });
});
