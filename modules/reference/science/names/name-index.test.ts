import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNameIndex, findNames, listReadings, misreadProbability } from "./index.ts";
import { canBe } from "./uncertain-text.ts";

const name = fc.string({ unit: fc.constantFrom(..."ab01"), minLength: 1, maxLength: 6 });
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 40 });

function indexOf(list: readonly string[]) {
  return buildNameIndex(list.map((each, owner) => ({ name: each, owner, share: 1 })));
}

describe("finding names", () => {
  test("finds every name one error away and no other", () => {
    fc.assert(
      fc.property(names, name, (list, seen) => {
        const index = indexOf(list);
        const found = findNames(index, seen, 1).map((hit) => index.names[hit.name]);
        const expected = list.filter((each) => misreadProbability(seen, each, 1) > 0);
        expect(new Set(found)).toEqual(new Set(expected));
      }),
    );
  });

  test("finds every name an unreadable character allows", () => {
    fc.assert(
      fc.property(names, name, fc.nat(5), (list, seen, at) => {
        fc.pre(seen.length >= 3);
        const place = at % seen.length;
        const torn = `${seen.slice(0, place)}ʔ${seen.slice(place + 1)}`;
        const index = indexOf([...new Set([...list, seen])]);
        const found = findNames(index, torn, 1).map((hit) => index.names[hit.name]);
        expect(found).toContain(seen);
      }),
    );
  });

  test("matches unreadable runs as a pattern does", () => {
    const torn = fc.string({ unit: fc.constantFrom(..."ab0ʔʕ"), maxLength: 8 });
    const whole = fc.string({ unit: fc.constantFrom(..."ab0"), maxLength: 10 });
    fc.assert(
      fc.property(torn, whole, (seen, full) => {
        const pattern = seen.replaceAll("ʔ", ".").replaceAll("ʕ", ".*");
        expect(canBe(seen, full)).toBe(new RegExp(`^${pattern}$`).test(full));
      }),
      { numRuns: 500 },
    );
  });

  test("is done soon with many unreadable runs", () => {
    const started = performance.now();
    for (let round = 0; round < 1000; round += 1) canBe("ʕa".repeat(40), "a".repeat(39) + "b");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("the ways to misread a name sum to no more than one", () => {
    const alphabet = [..."0123456789abcdefghijklmnopqrstuvwxyz"];
    const near = (truth: string): Set<string> => {
      const texts = new Set([truth]);
      for (let at = 0; at <= truth.length; at += 1) {
        const [before, after] = [truth.slice(0, at), truth.slice(at)];
        texts.add(before + after.slice(1));
        texts.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
        for (const sign of alphabet)
          texts.add(before + sign + after).add(before + sign + after.slice(1));
      }
      return texts;
    };
    for (const truth of ["b8", "a1b2", "walther"]) {
      const sum = [...near(truth)].reduce(
        (all, seen) => all + misreadProbability(seen, truth, 1),
        0,
      );
      expect(sum).toBeGreaterThan(0.8);
      expect(sum).toBeLessThanOrEqual(1.02);
    }
  });

  test("a look-alike is likelier than another character", () => {
    expect(misreadProbability("8eretta", "beretta", 1)).toBeGreaterThan(
      5 * misreadProbability("xeretta", "beretta", 1),
    );
  });
});

describe("uncertain notation", () => {
  test("tries each of the characters in brackets", () => {
    expect(listReadings("1[8B]2")).toEqual(["182", "1B2"]);
  });

  test("a star between figures is a multiplication sign, elsewhere an unreadable run", () => {
    expect(listReadings("9*19")).toEqual(["9*19"]);
    expect(listReadings("12*")).toEqual(["12ʕ"]);
  });

  test("never gives more readings than can be tried", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."[]AB1?*"), maxLength: 60 }), (text) => {
        expect(listReadings(text).length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
