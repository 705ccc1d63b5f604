import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberSequences, numberTexts } from "./numbering.ts";

const sequences = fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 3000,
});

describe("numbering", () => {
  test("sequences have one number exactly when they are equal", () => {
    fc.assert(
      fc.property(sequences, (all) => {
        const numberOf = numberSequences();
        const byText = new Map<string, number>();
        for (const one of all) {
          const number = numberOf(one);
          expect(byText.get(one.join()) ?? number).toBe(number);
          byText.set(one.join(), number);
        }
        expect(new Set(byText.values()).size).toBe(byText.size);
      }),
      { numRuns: 30 },
    );
  });

  test("texts have the number of their folded form, an absent one none", () => {
    const numberOf = numberTexts((text) => text.toLowerCase());
    expect([numberOf("Colt"), numberOf("COLT"), numberOf("Ruger"), numberOf(undefined)]).toEqual([
      1, 1, 2, 0,
    ]);
  });
});
