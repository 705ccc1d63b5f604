import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPattern } from "../keys/serial-pattern.ts";
import { alignSerials } from "./align-serials.ts";
import { copying } from "./assumptions.ts";
import { compareGuns, type FieldVerdict, type StatedGun } from "./compare-guns.ts";
import { editScript } from "./edit-script.ts";

const pattern = fc
  .array(fc.constantFrom(..."0O1I7AB58S", "?", "*", "5S"), { minLength: 1, maxLength: 9 })
  .map((signs) => signs.filter((one, at) => one !== "*" || signs[at - 1] !== "*"));

const cost = (seen: string, recorded: string): number =>
  alignSerials(readPattern(seen), readPattern(recorded)).cost;

function kinds(seen: string, recorded: string): string[] {
  const [a, b] = [readPattern(seen), readPattern(recorded)];
  return editScript(a, b, alignSerials(a, b)).map(({ kind }) => kind);
}

test("the shares of the kinds of difference sum to one", () => {
  const { lookAlike, nearAlike, otherSign, oneMoreOrLess, swapped } = copying;
  expect(lookAlike + nearAlike + otherSign + oneMoreOrLess + swapped).toBeCloseTo(1);
});

describe("laying serials side by side", () => {
  test("costs the same either way", () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(alignSerials(a, b).cost).toBeCloseTo(alignSerials(b, a).cost, 9);
      }),
      { numRuns: 2000 },
    );
  });

  test("costs nothing where nothing differs, and never less", () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        expect(alignSerials(a, a).cost).toBe(0);
        expect(alignSerials(a, b).cost).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("gives a script that spells both", () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const alignment = alignSerials(a, b);
        const edits = editScript(a, b, alignment);
        expect(edits.flatMap(({ seen }) => seen)).toEqual(a);
        expect(edits.flatMap(({ recorded }) => recorded)).toEqual(b);
        const differs = edits.some(({ kind }) => kind !== "same" && kind !== "uncertain");
        expect(differs).toBe(alignment.cost > 0);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["12345", "12345", ["same"]],
    ["AB12O45", "AB12045", ["same", "look_alike", "same"]],
    ["12345", "12845", ["same", "near_alike", "same"]],
    ["12345", "12745", ["same", "other", "same"]],
    ["12345", "13245", ["same", "swapped", "same"]],
    ["A12945", "A129X45", ["same", "missing", "same"]],
    ["369J257", "369257", ["same", "added", "same"]],
    ["0012345", "12345", ["zeros", "same"]],
    ["12345", "AB12345", ["cut", "same"]],
    ["12345XY", "12345", ["same", "cut"]],
    ["12[38]45", "12845", ["same", "uncertain", "same"]],
    ["*345", "12345", ["uncertain", "same"]],
    ["12?45", "12345", ["same", "uncertain", "same"]],
  ])("%s against %s: %j", (seen, recorded, expected) => {
    expect(kinds(seen, recorded)).toEqual(expected);
  });

  test.each([
    ["no difference", "12345", "12345", "zeros", "0012345"],
    ["zeros", "12345", "0012345", "a look-alike", "l2345"],
    ["letters left off", "12345", "AB12345", "digits left off", "8812345"],
    ["one look-alike", "A12345", "A1234S", "two", "A1Z34S"],
    ["a look-alike", "A12345", "A1234S", "a worn sign", "A12845"],
    ["a worn sign", "A12345", "A12845", "another", "A12745"],
    ["a swap", "A12345", "A13245", "another sign", "A12745"],
    ["a doubled sign", "A12345", "A122345", "one more", "A129345"],
    ["an embedded letter", "369257", "369J257", "a digit", "3694257"],
  ])("%s is nearer than the next: %s %s", (_, seen, near, __, far) => {
    expect(cost(seen, near)).toBeLessThan(cost(seen, far));
  });
});

describe("comparing guns", () => {
  const gun: StatedGun = { make: "Beretta", model: "92 FS", calibre: "9x19", type: "pistol" };
  const sum = (fields: readonly FieldVerdict[]): number =>
    fields.reduce((total, { weight }) => total + weight, 0);
  const verdicts = (one: StatedGun, other: StatedGun): Record<string, string> =>
    Object.fromEntries(compareGuns(one, other).map(({ field, agreement }) => [field, agreement]));

  test("says of each field whether it agrees, contradicts or is unknown", () => {
    const other = { make: "BERETTA", model: "92FS", calibre: "7.65", year: 1988 };
    expect(verdicts({ ...gun, year: 1990 }, other)).toEqual({
      make: "agrees",
      model: "agrees",
      calibre: "contradicts",
      type: "unknown",
      country: "unknown",
      year: "agrees",
    });
  });

  test.each([
    ["9×19", "9x19mm Parabellum", "agrees"],
    ["9 x 19 mm", "9×19", "agrees"],
    ["7,62x39", "7.62×39mm", "agrees"],
    ["9×19", "9×18", "contradicts"],
    ["7.62x54R", "7.62x54", "contradicts"],
    [".38 Special", ".38 SPECIAL", "agrees"],
  ])("of calibres %s and %s: %s", (one, other, agreement) => {
    expect(verdicts({ calibre: one }, { calibre: other })["calibre"]).toBe(agreement);
  });

  test("takes a misspelt name as near, another number as another model", () => {
    expect(verdicts({ make: "Bereta" }, { make: "Beretta" })["make"]).toBe("near");
    expect(verdicts({ model: "Model 1911" }, { model: "Model 1912" })["model"]).toBe("contradicts");
  });

  test("counts what follows from the model less than what stands alone", () => {
    const alone = sum(compareGuns({ calibre: "9x19" }, { calibre: "9x19" }));
    const { make = "", model = "" } = gun;
    const both = sum(compareGuns(gun, gun));
    const named = sum(compareGuns({ make, model }, { make, model }));
    expect(both - named).toBeLessThan(alone);
    expect(both).toBeGreaterThan(named);
  });

  test("agreement speaks for, contradiction against, nothing for nothing", () => {
    expect(sum(compareGuns(gun, gun))).toBeGreaterThan(0);
    expect(sum(compareGuns({ make: "Colt" }, gun))).toBeLessThan(0);
    expect(sum(compareGuns({}, gun))).toBe(0);
  });
});
