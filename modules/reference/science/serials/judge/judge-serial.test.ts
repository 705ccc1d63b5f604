import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LearnedShape } from "#reference/contract";
import { SerialJudgement } from "#reference/contract";
import { buildReferenceIndex } from "../../identify/index.ts";
import { smallEntries, smallLexicons } from "../../small-table.ts";
import { withSerials } from "../with-serials.ts";
import { judgeSerial } from "./judge-serial.ts";

const bare = buildReferenceIndex(smallEntries, smallLexicons);

function learned(make: string, shape: string, count: number, model?: string): LearnedShape {
  const named = model === undefined ? {} : { model };
  return { make, ...named, shape, count, source: "records" };
}

/** Invented practice of invented makers. */
const taught = withSerials(bare, {
  learned: [
    learned("Valdor", "L3 D3", 200, "V10"),
    learned("Valdor", "D6", 40),
    learned("Kestrin & Holm", "L1 D6", 100),
    learned("Orlanic", "D5", 60),
    learned("Tarvek", "L2 D4", 30),
  ],
  notes: [
    {
      make: "Orlanic",
      source: "a printed list",
      statement: {
        says: "range",
        from: 10_001,
        to: 25_000,
        years: { from: 1934, to: 1936 },
        start: 0,
        end: 14,
        words: "10001 to 25000",
      },
    },
  ],
});

describe("a grammar that has learned nothing", () => {
  test("says so and proposes no make", () => {
    const { usual, proposals, notLearned, coverage } = judgeSerial(bare, {
      serial: "ABC123",
      make: "Valdor",
    });
    expect(usual).toMatchObject({ state: "unknown", learned: 0 });
    expect(proposals).toEqual([]);
    expect(notLearned).toBe(1);
    expect(coverage).toEqual({ makes: 0, serials: 0 });
  });

  test("reads kinds as marks are read anyway", () => {
    expect(judgeSerial(bare, { serial: "4,821,337" }).kinds[0]?.kind).toBe("patent");
  });
});

describe("a serial of a stated make", () => {
  test("of a shape often learned is usual, with the number it is judged by", () => {
    const { usual } = judgeSerial(taught, { serial: "QRS741", make: "valdor", model: "V10" });
    expect(usual).toMatchObject({ state: "usual", model: "V10", seen: 200, learned: 200 });
  });

  test("of another make's shape is unusual", () => {
    const { usual } = judgeSerial(taught, { serial: "K123456", make: "Valdor" });
    expect(usual).toMatchObject({ state: "unusual", seen: 0, learned: 240, shape: "L1 D6" });
    expect(usual?.share).toBeLessThan(0.05);
  });

  test("of a maker of few learned serials is never called unusual", () => {
    const few = withSerials(bare, { learned: [learned("Valdor", "D6", 5)], notes: [] });
    expect(judgeSerial(few, { serial: "K1", make: "Valdor" }).usual?.state).toBe("never_seen");
  });

  test("lies in a range that a source prints, or not", () => {
    const holds = (serial: string) =>
      judgeSerial(taught, { serial, make: "Orlanic" }).usual?.ranges[0]?.holds;
    expect(holds("12345")).toBe(true);
    expect(holds("30000")).toBe(false);
    expect(holds("1234?")).toBeUndefined();
    expect(holds("99[12]34")).toBe(false);
  });

  test("is found by the entry too", () => {
    const { usual } = judgeSerial(taught, { serial: "ABC123", entryRef: "T1" });
    expect(usual).toMatchObject({ make: "Valdor", model: "V10", state: "usual" });
  });
});

describe("a bare serial", () => {
  test("is given to the makes that number so, none of them for certain", () => {
    const { proposals, notLearned } = judgeSerial(taught, { serial: "QRS741" });
    expect(proposals[0]).toMatchObject({ make: "Valdor", seen: 200 });
    expect(proposals[0]?.models[0]?.model).toBe("V10");
    expect(notLearned).toBeGreaterThan(0);
  });

  test("is read with its uncertain characters", () => {
    const { proposals } = judgeSerial(taught, { serial: "Q?[S5]74?" });
    expect(proposals[0]?.make).toBe("Valdor");
    const { proposals: byRun } = judgeSerial(taught, { serial: "K12*" });
    expect(byRun[0]?.make).toBe("Kestrin & Holm");
  });

  test("in a printed range speaks for its make more than one outside", () => {
    const of = (serial: string) =>
      judgeSerial(taught, { serial }).proposals.find(({ make }) => make === "Orlanic")?.probability;
    expect(of("12345")).toBeGreaterThan(of("99999") ?? 1);
  });
});

test("a known grammar tells a serial from numbers that are made up alike", () => {
  const serialShare = (index: typeof bare) =>
    judgeSerial(index, { serial: "12-345", make: "Orlanic" }).kinds.find(
      ({ kind }) => kind === "serial",
    )?.probability ?? 0;
  expect(serialShare(taught)).toBeGreaterThan(serialShare(bare));
});

test("any text gets an answer whose probabilities hold together", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120, unit: "binary" }), (serial) => {
      const judgement = SerialJudgement.parse(judgeSerial(taught, { serial, make: "Valdor" }));
      const sum = judgement.proposals.reduce((all, { probability }) => all + probability, 0);
      expect(sum + judgement.notLearned).toBeLessThanOrEqual(1 + 1e-9);
    }),
    { numRuns: 200 },
  );
});
