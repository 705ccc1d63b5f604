import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedEditDistance } from "../../text/index.ts";
import { buildBigrams, listNearTokens } from "./bigrams.ts";

describe("listNearTokens", () => {
  it("finds every single error in words of four letters or more", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[abcd]{4,10}$/), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[abcd]{4,10}$/), (tokens, text) => {
        const near = listNearTokens(buildBigrams(tokens), tokens, text, 1).map(
          ({ id }) => tokens[id],
        );
        const truth = tokens.filter((token) => boundedEditDistance(text, token, 1) === 1);
        expect(new Set(near)).toEqual(new Set(truth));
      }),
      { numRuns: 1000 },
    );
  });

  it("counts afresh each time", () => {
    const tokens = ["wesson", "webley", "weston"];
    const bigrams = buildBigrams(tokens);
    const once = listNearTokens(bigrams, tokens, "weson", 2);
    expect(listNearTokens(bigrams, tokens, "weson", 2)).toEqual(once);
    expect(once).toEqual([
      { id: 0, distance: 1 },
      { id: 2, distance: 1 },
    ]);
  });
});
