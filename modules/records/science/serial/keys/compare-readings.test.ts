import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareReadings } from "./compare-readings.ts";

describe("two readings of one number", () => {
  test("agree however they are spaced and in whatever digits", () => {
    expect(compareReadings("ZW 318846", "zw318846")).toEqual({ agree: true });
    expect(compareReadings("٤٥١", "451")).toEqual({ agree: true });
  });

  test("keep a sign that was read two ways as one of both, with the blanks that were seen", () => {
    expect(compareReadings("ZW 318846", "ZW-3I8846")).toEqual({
      agree: false,
      places: [4],
      merged: "ZW 3[1I]8846",
    });
    expect(compareReadings("12[5S]4?", "12B47")).toEqual({
      agree: false,
      places: [3, 5],
      merged: "12[5SB]47",
    });
  });

  test("say nothing of readings that are not of one length", () => {
    expect(compareReadings("A38125", "A3825")).toEqual({
      agree: false,
      places: [],
      merged: undefined,
    });
  });

  const serial = fc
    .array(fc.constantFrom(..."ABS0158Z"), { minLength: 1, maxLength: 9 })
    .map((signs) => signs.join(""));

  test("merged agree with either, sign by sign", () => {
    fc.assert(
      fc.property(serial, serial, (first, second) => {
        const verdict = compareReadings(first, second);
        expect(verdict.agree).toBe(first === second);
        if (verdict.agree) return;
        expect(verdict.merged === undefined).toBe(first.length !== second.length);
        if (verdict.merged === undefined) return;
        const pattern = new RegExp(`^${verdict.merged}$`);
        expect([pattern.test(first), pattern.test(second)]).toEqual([true, true]);
      }),
    );
  });
});
