import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listSerialReadings } from "#reference/science";
import { listDamagedKeys } from "./damaged-keys.ts";
import { dropLeadingZeros, foldedLatin, foldSigns } from "./fold-sign.ts";
import { listNeighbours } from "./neighbours.ts";
import { serialKeys } from "./serial-keys.ts";
import { isCertain, printPattern, readPattern } from "./serial-pattern.ts";
import { signAlphabet } from "./sign-alphabet.ts";
import { listStrippedKeys } from "./stripped-keys.ts";
import { rangeOfPrefix } from "./text-range.ts";

const skelOf = (text: string): string | undefined => serialKeys(text)[0]?.skel;
const normOf = (text: string): string | undefined => serialKeys(text)[0]?.norm;

describe("the keys of a serial", () => {
  test.each([
    ["ab-123 456", "AB123456"],
    ["ＡＢ１２３", "AB123"],
    ["АВ ١٢٣٤", "AB1234"],
    ["۱۲۳۴۵۶", "123456"],
    ["१२३ ๔๕๖ ᠑᠒", "12345612"],
    ["ΑΒΕ 12", "ABE12"],
    ["Nº 12345", "12345"],
    ["№ 12345", "12345"],
    ["Žé 12", "ZE12"],
    ["ЖЩ 0123", "ЖЩ0123"],
  ])("%s is %s", (text, norm) => {
    expect(normOf(text)).toBe(norm);
  });

  test.each([
    ["O0DQ1", "1"],
    ["0012", "12"],
    ["000", "0"],
    ["1IL7", "1111"],
    ["5S8B2Z6G", "55882266"],
    ["ЗЧ12", "3412"],
    ["Ø123", "123"],
  ])("%s has the skeleton %s", (text, skel) => {
    expect(serialKeys(text)[0]?.skel).toBe(dropLeadingZeros(foldSigns(skel)));
  });

  test("fold 36 signs to 26", () => expect(foldedLatin).toHaveLength(26));

  test("of an uncertain serial are those of its readings, of none where nothing is read", () => {
    expect(serialKeys("12[5S]4").map(({ norm }) => norm)).toEqual(["1254", "12S4"]);
    expect(new Set(serialKeys("12[5S]4").map(({ skel }) => skel)).size).toBe(1);
    expect(serialKeys("-?*")).toEqual([]);
  });

  test("stay the same when computed from themselves, and turn round", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (text) => {
        for (const { norm, rnorm, skel } of serialKeys(text)) {
          expect(normOf(norm)).toBe(norm);
          expect([...rnorm].reverse().join("")).toBe(norm);
          expect(skelOf(skel)).toBe(skel);
        }
      }),
    );
  });
});

/** Damerau's four edits over an alphabet, each written out for itself. */
function everyEdit(text: string, alphabet: readonly string[]): Set<string> {
  const all = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    for (const sign of alphabet) all.add(`${text.substring(0, at)}${sign}${text.substring(at)}`);
    if (at === text.length) continue;
    all.add(text.substring(0, at) + text.substring(at + 1));
    for (const sign of alphabet) all.add(text.substring(0, at) + sign + text.substring(at + 1));
    const pair = text.substring(at, at + 2);
    all.add(text.substring(0, at) + [...pair].reverse().join("") + text.substring(at + 2));
  }
  return all;
}

describe("neighbours", () => {
  const folded = fc
    .array(fc.constantFrom(...foldedLatin), { minLength: 1, maxLength: 9 })
    .map((signs) => signs.join(""));

  test("are 387 for seven different digits: a zero in front is the number itself", () => {
    expect(listNeighbours("3491528")).toHaveLength(387);
  });

  test("are all that brute force finds, once, in order, without the text itself", () => {
    fc.assert(
      fc.property(folded, (text) => {
        const every = [...everyEdit(text, foldedLatin)].filter((one) => one !== "");
        const wanted = new Set(every.map((one) => one.replace(/^0+(?!$)/, "")));
        wanted.delete(text.replace(/^0+(?!$)/, ""));
        expect(listNeighbours(text)).toEqual([...wanted].sort());
      }),
      { numRuns: 200 },
    );
  });

  test("are mutual where no zero leads", () => {
    fc.assert(
      fc.property(folded, fc.nat(), (text, choice) => {
        fc.pre(!text.startsWith("0"));
        const around = listNeighbours(text);
        const other = around[choice % around.length] ?? "";
        fc.pre(!other.startsWith("0") && other.length >= text.length);
        expect(listNeighbours(other)).toContain(text);
      }),
      { numRuns: 200 },
    );
  });

  test("a sign lost before zeros leaves a longer skeleton", () => {
    expect(listNeighbours("0012")).toContain("X0012");
  });

  test("use the letters of the script a serial shows, and no others", () => {
    expect(listNeighbours("Ж123")).toContain("Ш123");
    expect(listNeighbours("4123")).not.toContain("Ш123");
    expect(signAlphabet("ج12")).toContain("د");
  });
});

test("a number finds records whose mark was damaged", () => {
  const keys = listDamagedKeys(skelOf("3491528") ?? "");
  for (const damaged of ["34?1528", "3??1528", "?49152?", "349*", "*1528"]) {
    expect(keys).toContain(skelOf(damaged));
  }
  expect(listDamagedKeys("12")).toEqual([]);
});

test("letters before, after and among digits are left off", () => {
  expect(listStrippedKeys("369J257")).toEqual([skelOf("369257")]);
  expect(new Set(listStrippedKeys("AB12345K"))).toEqual(
    new Set([skelOf("12345K"), skelOf("AB12345"), skelOf("12345")]),
  );
  expect(listStrippedKeys("12345")).toEqual([]);
});

describe("the notation", () => {
  const sign = fc.constantFrom("A", "7", "?", "*", "5S", "0OQD", "Ж", "ج");

  test("is printed and read back", () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const pattern = signs.filter((one, at) => one !== "*" || signs[at - 1] !== "*");
        expect(readPattern(printPattern(pattern))).toEqual(pattern);
      }),
    );
  });

  test("of separators, other scripts and full width is the same pattern", () => {
    expect(readPattern("１２-[5S] ４？")).toEqual(["1", "2", "5S", "4", "?"]);
    expect(readPattern("*٤٥**؟")).toEqual(["*", "4", "5", "*", "?"]);
    expect(readPattern("[--]1[?5]")).toEqual(["1", "?"]);
  });

  test("is read the same way sign by sign and reading by reading", () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 6 }), (signs) => {
        const pattern = readPattern(printPattern(signs));
        const readings = listSerialReadings(printPattern(signs));
        if (isCertain(pattern)) expect(readings).toEqual([pattern.join("")]);
        for (const reading of readings) expect([...reading]).toHaveLength(pattern.length);
      }),
    );
  });
});

describe("the range of a prefix", () => {
  test.each([
    ["AB", "AB", "AC"],
    ["A\u{d7ff}", "A\u{d7ff}", "A\u{e000}"],
    ["A\u{10ffff}", "A\u{10ffff}", "B"],
    ["\u{10ffff}", "\u{10ffff}", undefined],
    ["", "", undefined],
    ["\u{1f52b}", "\u{1f52b}", "\u{1f52c}"],
  ])("%j goes from %j to %j", (prefix, from, to) => {
    expect(rangeOfPrefix(prefix)).toEqual(to === undefined ? { from } : { from, to });
  });

  test("holds what begins so and nothing else, by code point", () => {
    const points = (text: string): Buffer => Buffer.from(text, "utf8");
    const text = fc.string({
      unit: fc.constantFrom(..."A0Z\u{d7ff}\u{e000}\u{10ffff}"),
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, text, (prefix, other) => {
        const { from, to } = rangeOfPrefix(prefix);
        const isAbove = points(other).compare(points(from)) >= 0;
        const isBelow = to === undefined || points(other).compare(points(to)) < 0;
        expect(isAbove && isBelow).toBe(other.startsWith(prefix));
      }),
    );
  });
});
