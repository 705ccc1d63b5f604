import { describe, expect, test } from "vitest";
import { Description, type LearnedShape } from "#reference/contract";
import { buildReferenceIndex, identify } from "../identify/index.ts";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { verifyDescription } from "../verify/index.ts";
import { withSerials } from "./with-serials.ts";

const bare = buildReferenceIndex(smallEntries, smallLexicons);

function learned(make: string, shape: string, count: number): LearnedShape {
  return { make, shape, count, source: "records" };
}

/** Invented practice of invented makers. */
const taught = withSerials(bare, {
  learned: [
    learned("Valdor", "L3 D3", 200),
    learned("Kestrin & Holm", "L1 D6", 100),
    learned("Orlanic", "D4", 300),
    learned("Tarvek", "L2 D4", 90),
  ],
  notes: [
    {
      make: "Orlanic",
      source: "a printed list",
      statement: { says: "range", from: 1200, to: 2400, start: 0, end: 9, words: "1200-2400" },
    },
  ],
});

function makesOf(texts: readonly string[], index = taught): Map<string, number> {
  const { candidates } = identify(index, { markings: texts.map((text) => ({ text })) });
  const sums = new Map<string, number>();
  for (const { ref, probability } of candidates) {
    const make = smallEntries.find((entry) => entry.ref === ref)?.make ?? "";
    sums.set(make, (sums.get(make) ?? 0) + probability);
  }
  return sums;
}

function serialReasons(stated: { make: string; serial: string }, index = taught) {
  const description = Description.parse({ make: stated.make, serials: [{ text: stated.serial }] });
  const found = verifyDescription(index, description).fields.find(
    ({ field }) => field === "serial",
  );
  return { verdict: found?.verdict, reasons: found?.reasons ?? [] };
}

describe("identify with a grammar of serials", () => {
  test("a serial speaks for the makers that number so", () => {
    const before = makesOf(["K123456"], bare).get("Kestrin & Holm") ?? 0;
    expect(makesOf(["K123456"]).get("Kestrin & Holm")).toBeGreaterThan(2 * before);
  });

  test("the same serial on two marks speaks once", () => {
    const once = makesOf(["K123456"]).get("Kestrin & Holm") ?? 0;
    const twice = makesOf(["K123456", "K123456"]).get("Kestrin & Holm") ?? 0;
    expect(twice).toBeCloseTo(once, 1);
  });

  test("a number of a known maker is read as its serial, not as a year", () => {
    const kind = (index: typeof bare) =>
      identify(index, {
        markings: [{ text: "ORLANIC" }, { text: "1962" }],
      }).readings[1]?.kinds.find((one) => one.kind === "serial")?.probability ?? 0;
    expect(kind(taught)).toBeGreaterThan(kind(bare));
  });

  test("nothing learned changes nothing", () => {
    const nothing = withSerials(bare, { learned: [], notes: [] });
    const marks = { markings: [{ text: "VALDOR" }, { text: "ABC123" }, { text: "9 PARA" }] };
    expect(identify(nothing, marks)).toEqual(identify(bare, marks));
  });
});

describe("verify with a grammar of serials", () => {
  test("a usual serial is plausible with the count it was learned from, never confirmed", () => {
    expect(serialReasons({ make: "Valdor", serial: "QRS741" })).toEqual({
      verdict: "unknown",
      reasons: [
        {
          code: "serial_usual",
          params: { shape: "L3 D3", seen: 200, learned: 200, of: "Valdor", source: "records" },
        },
      ],
    });
  });

  test("one that its maker never bore is suspicious", () => {
    const { verdict, reasons } = serialReasons({ make: "Valdor", serial: "K123456" });
    expect(verdict).toBe("suspicious");
    expect(reasons[0]?.code).toBe("serial_unusual");
  });

  test("a range that a source prints is held against it", () => {
    const codes = (serial: string) =>
      serialReasons({ make: "Orlanic", serial }).reasons.map(({ code }) => code);
    expect(codes("2345")).toEqual(["serial_usual", "serial_in_range"]);
    expect(codes("8345")).toEqual(["serial_usual", "serial_outside_ranges"]);
  });

  test("without anything learned of the make it is plausible as before", () => {
    expect(serialReasons({ make: "Elsewhere Arms", serial: "K123456" }).reasons).toEqual([
      { code: "serial_plausible" },
    ]);
  });
});
