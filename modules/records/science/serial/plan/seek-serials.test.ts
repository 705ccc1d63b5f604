import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundedEditDistance } from "#reference/science";
import { gunKey } from "../keys/gun-key.ts";
import { type SerialKeys, serialKeys } from "../keys/serial-keys.ts";
import { readPattern } from "../keys/serial-pattern.ts";
import type { TextRange } from "../keys/text-range.ts";
import { alignSerials } from "../model/align-serials.ts";
import type { StatedGun } from "../model/compare-guns.ts";
import { readNumbers } from "../rank/rank-records.ts";
import type { SerialQuestion, StoredSerial } from "../rank/ranked-record.ts";
import { farSteps, shortestFar } from "./far-steps.ts";
import { planNumber } from "./plan-search.ts";
import type { SearchStep } from "./search-step.ts";
import { type SerialAnswer, seekSerials } from "./seek-serials.ts";

type Row = StoredSerial & SerialKeys;

function record(name: string, serial: string, gun: StatedGun = {}): Row[] {
  return serialKeys(serial).map((keys) => ({ record: name, gun, ...keys }));
}

const bytes = (text: string): Buffer => Buffer.from(text, "utf8");

function isBetween({ from, to }: TextRange, text: string): boolean {
  const key = bytes(text);
  return key.compare(bytes(from)) >= 0 && (to === undefined || key.compare(bytes(to)) < 0);
}

function isInStep(step: SearchStep, row: Row): boolean {
  switch (step.kind) {
    case "keys":
      return step.keys.includes(row.skel);
    case "range":
      return isBetween(step, row[step.column]);
    case "inside":
      return row.norm.includes(step.run);
    case "ofGun": {
      const isOfGun = gunKey(row.gun) === step.gun;
      const isEnd = step.ending === undefined || isBetween(step.ending, row.rskel);
      return isOfGun && isEnd && step.ranges.some((range) => isBetween(range, row[step.column]));
    }
  }
}

interface Edit {
  readonly kind: string;
  readonly at: number;
  readonly sign: string;
}

function editOnce(text: string, { kind, at, sign }: Edit): string {
  const place = at % text.length;
  const [before, here, after] = [text.slice(0, place), text.charAt(place), text.slice(place + 1)];
  if (kind === "lost") return before + after;
  if (kind === "added") return before + sign + here + after;
  if (kind === "wrong") return before + sign + after;
  return before + after.charAt(0) + here + after.slice(1);
}

/** Records in memory as a candidate source. */
function search(rows: readonly Row[], question: SerialQuestion): SerialAnswer {
  const seeking = seekSerials(question);
  let next = seeking.next();
  while (next.done !== true) {
    const { steps } = next.value;
    next = seeking.next(rows.filter((row) => steps.some(({ step }) => isInStep(step, row))));
  }
  return next.value;
}

const ask = (text: string, gun: StatedGun = {}): SerialQuestion => ({ numbers: [{ text }], gun });
const found = (rows: readonly Row[], question: SerialQuestion): string[] =>
  search(rows, question).ranked.map(({ record }) => record);

const rows = [
  ...record("plain", "AB123456"),
  ...record("near", "AB123496"),
  ...record("digits", "7745129"),
  ...record("letters", "KX7745129"),
  ...record("inner", "369J257"),
  ...record("choice", "66[5S]4021"),
  ...record("worn", "88?3?19"),
  ...record("torn", "*90417"),
  ...record("cyrillic", "ЖК 30412"),
  ...record("zeros", "X0012"),
];

describe("a search", () => {
  test("says how many records that may match its limit left off", () => {
    const alike = Array.from({ length: 13 }, (_, at) => record(`alike${at}`, "55120099")).flat();
    const { ranked, leftOff } = search(alike, ask("55120099"));
    expect([ranked.length, leftOff]).toEqual([10, 3]);
    expect(search(rows, ask("AB123456")).leftOff).toBe(0);
  });

  test.each([
    ["the number as it is", "ab-123456", "plain"],
    ["a look-alike", "A8I23456", "plain"],
    ["one sign wrong", "AB123956", "plain"],
    ["two signs swapped", "AB213456", "plain"],
    ["a sign lost", "B123456", "plain"],
    ["other digits", "AB١٢٣٤٥٦", "plain"],
    ["letters left off", "123456", "plain"],
    ["letters the record lacks", "ZT7745129", "digits"],
    ["an embedded letter left out", "369257", "inner"],
    ["a record that is one of two", "66S4021", "choice"],
    ["a record with unreadable signs", "8893419", "worn"],
    ["a record with an unreadable beginning", "5590417", "torn"],
    ["an unreadable sign", "AB12?456", "plain"],
    ["one of two signs", "AB12[38]456", "plain"],
    ["an unreadable end", "AB12345*", "plain"],
    ["an unreadable beginning", "*123456", "plain"],
    ["a run within", "*J2*", undefined],
    ["a longer run within", "*12345*", "plain"],
    ["a Cyrillic letter wrong", "ШК 30412", "cyrillic"],
    ["a sign lost before zeros", "000012", "zeros"],
  ])("finds %s", (_, text, expected) => {
    expect(found(rows, ask(text))[0]).toBe(expected);
  });

  test("says when others are equally near", () => {
    const twins = ["1", "2", "3"].map((name) => record(name, "AB123456")).flat();
    expect(search(twins, ask("AB123456")).ranked[0]?.othersEquallyNear).toBe(2);
  });

  test("is settled by the very number, but not against what is stated", () => {
    const guns = [...record("colt", "AB123456", { make: "Colt" })];
    const other = [...guns, ...record("walther", "AB123496", { make: "Walther" })];
    expect(search(other, ask("AB123456")).searched).toEqual(["same"]);
    const stated = search(other, ask("AB123456", { make: "Walther" }));
    expect(stated.searched).toEqual(["same", "near"]);
    expect(stated.ranked).toHaveLength(2);
  });

  test("looks two edits away only where the gun is narrowed", () => {
    const gun = { make: "Colt", model: "Python" };
    const guns = record("far", "AB129453", gun);
    expect(search(guns, ask("AB123456", gun)).searched).toContain("far");
    expect(found(guns, ask("AB921456", gun))).toEqual([]);
    expect(found(record("far", "AB129457", gun), ask("AB123456", gun))).toEqual(["far"]);
    expect(search(guns, ask("AB123456")).withheld).toEqual([
      { number: 0, reason: "far_needs_gun" },
    ]);
  });

  test("holds every number against every serial of a record", () => {
    const both = [...record("both", "AB123456"), ...record("both", "990817")];
    const one = record("one", "AB123456");
    const question = { numbers: [{ text: "AB123456" }, { text: "99O817" }], gun: {} };
    const { ranked } = search([...one, ...both], question);
    expect(ranked.map(({ record }) => record)).toEqual(["both", "one"]);
    expect(ranked[0]?.numbers.map(({ number }) => number).sort()).toEqual([0, 1]);
  });

  test("weighs a number of an exchangeable part less", () => {
    const at = (isOnOtherPart: boolean): number =>
      search(rows, { numbers: [{ text: "AB123456", isOnOtherPart }], gun: {} }).ranked[0]?.score ??
      0;
    expect(at(true)).toBeLessThan(at(false));
  });
});

describe("the plan", () => {
  const planOf = (text: string, gun: StatedGun = {}) => {
    const [number] = readNumbers([{ text }]);
    return number === undefined ? undefined : planNumber(number, gun);
  };

  test.each([
    ["--", "nothing_read"],
    ["?*", "nothing_read"],
    ["1234", "too_short_for_near"],
    ["1".repeat(30), "too_long_for_near"],
    ["*X6*4*", "too_little_read"],
    ["AB12345", "far_needs_gun"],
  ])("of %s says %s", (text, reason) => {
    expect(planOf(text)?.withheld).toEqual([reason]);
  });

  test("of a short number with a make goes on to near ones", () => {
    expect(planOf("1234", { make: "Colt" })?.stages).toEqual(["same", "near"]);
  });

  test("of two edits leaves out no number that is two edits away", () => {
    const gun = { make: "Colt", model: "Python" };
    const serial = fc.stringMatching(/^[1-9A-Z]{2}[0-9A-Z]{4,8}$/);
    const edit = fc.record({
      kind: fc.constantFrom("wrong", "lost", "added", "swapped"),
      at: fc.nat(12),
      sign: fc.constantFrom(..."0123456789ACEFHJKMNPRTUVWXY"),
    });
    fc.assert(
      fc.property(serial, edit, edit, (text, one, other) => {
        const skel = serialKeys(text)[0]?.skel ?? "";
        const seen = editOnce(editOnce(skel, one), other);
        fc.pre(!seen.startsWith("0") && seen.length >= shortestFar);
        // A sign put between two that were swapped is a third edit.
        fc.pre(boundedEditDistance(seen, skel, 2) <= 2);
        const row = record("it", skel, gun)[0] as Row;
        expect(farSteps(seen, gun).some((step) => isInStep(step, row))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("finds whatever an uncertain notation may stand for", () => {
    const serial = fc.stringMatching(/^[A-Z]{0,3}\d{5,7}$/);
    fc.assert(
      fc.property(serial, fc.nat(99), fc.constantFrom("?", "*", "choice"), (text, seed, how) => {
        const at = seed % text.length;
        const sign = how === "choice" ? `[${text.charAt(at)}X9]` : how;
        const noted = text.slice(0, at) + sign + text.slice(at + 1);
        expect(alignSerials(readPattern(noted), readPattern(text)).cost).toBe(0);
        expect(found(record("it", text), ask(noted))).toEqual(["it"]);
      }),
      { numRuns: 500 },
    );
  });
});
