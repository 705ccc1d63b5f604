import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Identification, type Marking, Observation } from "#reference/contract";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { buildReferenceIndex, identify, readMarks } from "./index.ts";

const index = buildReferenceIndex(smallEntries, smallLexicons);

function look(texts: readonly string[], stated: Partial<Observation> = {}) {
  return identify(index, { markings: texts.map((text) => ({ text })), ...stated });
}

function probabilityOf(found: Identification, ref: string): number {
  return found.candidates.find(({ alike }) => alike.includes(ref))?.probability ?? 0;
}

const anyMark = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(..."AB10?*[]().,-/ خ٣яж×"), minLength: 1, maxLength: 40 }),
  fc.constantFrom("VALDOR V10", "CAL. 9 PARA", "MADE IN GERMANY", "4,821,337", "A1[8B]5?"),
);
const anyMarks = fc.array(anyMark, { maxLength: 6 });

describe("identify", () => {
  test("answers any text with probabilities that hold together", () => {
    fc.assert(
      fc.property(anyMarks, (texts) => {
        const found = look(texts);
        expect(() => Identification.parse(found)).not.toThrow();
        const sum = found.candidates.reduce((all, { probability }) => all + probability, 0);
        expect(sum + found.notInTable).toBeLessThanOrEqual(1 + 1e-9);
        expect(found.entriesSearched).toBe(smallEntries.length);
        expect(found.readings.map(({ marking }) => marking)).toEqual(texts.map((_, at) => at));
      }),
    );
  });

  test("is done soon with forty of the most laborious marks", () => {
    const laborious = [
      "A* B* C* D* E* F* G* H* I* J* K* L* M*",
      "[AB]*[CD]?".repeat(8),
      "A ".repeat(60),
    ];
    const texts = Array.from({ length: 40 }, (_, at) => `${at}${laborious[at % 3]}`.slice(0, 120));
    const started = performance.now();
    look(texts);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("does not depend on the order of the marks", () => {
    fc.assert(
      fc.property(anyMarks, (texts) => {
        const one = look(texts);
        const other = look(texts.toReversed());
        expect(other.notInTable).toBeCloseTo(one.notInTable, 6);
        for (const { ref, probability } of one.candidates) {
          expect(probabilityOf(other, ref)).toBeCloseTo(probability, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("an agreeing observation does not lower the right entry", () => {
    const facts: readonly Partial<Observation>[] = [
      { type: "pistol" },
      { action: "semi_automatic" },
      { calibre: "9mm Luger" },
      { country: "DE" },
      { capacityRounds: 15 },
      { barrelLengthMm: 120 },
      { model: "V10" },
    ];
    fc.assert(
      fc.property(fc.subarray([...facts]), fc.constantFrom(...facts), (known, added) => {
        const stated = Object.assign({}, ...known) as Partial<Observation>;
        const before = probabilityOf(look(["VALDOR"], stated), "T1");
        const after = probabilityOf(look(["VALDOR"], { ...stated, ...added }), "T1");
        expect(after).toBeGreaterThan(before * 0.98);
      }),
    );
  });

  test("puts entries that nothing recorded tells apart into one candidate", () => {
    const [leader] = look(["VALDOR V10", "9x19"], { capacityRounds: 15 }).candidates;
    expect(leader?.alike).toEqual(["T1", "T2"]);
  });

  test("accounts for agreement, contradiction and silence field by field", () => {
    const { candidates } = look(["KESTRIN & HOLM", "MOD. 40-2", "CAL .22 LR"], {
      type: "revolver",
    });
    const fields = new Map(candidates[0]?.fields.map((field) => [field.field, field]));
    expect(candidates[0]?.ref).toBe("T5");
    expect(fields.get("make")).toMatchObject({ verdict: "agrees", by: "same", marking: 0 });
    expect(fields.get("model")).toMatchObject({ verdict: "agrees", observed: "MOD. 40-2" });
    expect(fields.get("calibre")).toMatchObject({
      verdict: "contradicts",
      recorded: [".38 Special"],
    });
    expect(fields.get("barrelLengthMm")).toMatchObject({ verdict: "unknown", recorded: [102] });
  });

  test("takes the importer's name in place of the make for what it is", () => {
    const { candidates } = look(["BRIGHTWATER IMPORTS", ".380 ACP"], { type: "pistol" });
    expect(candidates[0]?.ref).toBe("T7");
  });

  test("reads a number as the model of the maker beside it, else as a year", () => {
    const kindsOf = (texts: string[]) => look(texts).readings.map(({ parts }) => parts[0]?.kind);
    expect(kindsOf(["ORLANIC", "1934", "123456"])).toEqual(["make", "model", "serial"]);
    expect(kindsOf(["TARVEK", "1943", "123456"])).toEqual(["make", "year", "serial"]);
  });

  test("trusts a second look over the mark it contradicts", () => {
    const once = look(["VALDOR", "V22"], { model: "V10" });
    const twice = look(["VALDOR", "V22"], { model: "V10", confirmed: ["model"] });
    expect(probabilityOf(twice, "T1")).toBeGreaterThan(probabilityOf(once, "T1"));
    expect(probabilityOf(twice, "T4")).toBeLessThan(probabilityOf(once, "T4") / 5);
  });

  test("gives a gun of another maker no confident leader", () => {
    const { notInTable } = look(["ELSEWHERE ARMS", "XQ-7734"]);
    expect(notInTable).toBeGreaterThan(0.6);
  });
});

describe("the next question", () => {
  test("asks what tells the leaders apart", () => {
    const { question } = look(["VALDOR", "9 PARA"], { unanswerable: ["model"] });
    expect(["capacityRounds", "barrelLengthMm"]).toContain(question?.field);
    expect(question?.separates).toBeGreaterThan(0.5);
    expect(question?.answers.map(({ value }) => value)).toContain(120);
  });

  test("never asks for what the person cannot tell or has looked at twice", () => {
    const closed = ["model", "capacityRounds", "barrelLengthMm"] as const;
    const { question } = look(["VALDOR", "9 PARA"], { unanswerable: [...closed] });
    expect(closed).not.toContain(question?.field);
  });

  test("is not asked when the leader is certain", () => {
    const stated = { type: "shotgun", action: "break_action", country: "IT" } as const;
    expect(look(["ORLANIC FALCO", "12/70"], stated).question).toBeUndefined();
  });
});

describe("reading marks", () => {
  const read = (...markings: Marking[]) => readMarks(index, markings);

  test("cuts a mark into the things it says", () => {
    const [reading] = read({ text: "VALDOR V10 CAL. 9 PARA" });
    expect(reading?.parts.map(({ kind, value }) => [kind, value])).toEqual([
      ["make", "Valdor"],
      ["model", "V10"],
      ["calibre", "9x19mm Parabellum"],
    ]);
    expect(reading?.parts.map(({ text }) => text)).toEqual(["VALDOR", "V10", "CAL. 9 PARA"]);
  });

  test("prefers one serial among several numbers and says where it stands", () => {
    const readings = read(
      { text: "123456", place: { part: "frame" } },
      { text: "217", place: { part: "barrel" } },
      { text: "4,821,337", place: { part: "slide" } },
    );
    expect(readings.map(({ parts }) => parts[0]?.kind)).toEqual(["serial", "assembly", "patent"]);
    const codes = readings[0]?.parts[0]?.reasons.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["serial_shape", "usual_place"]));
  });

  test("says when another serial, the leading entry or the end of the serial decided", () => {
    const reasonsOf = (readings: ReturnType<typeof read>, at: number) =>
      readings[at]?.parts[0]?.reasons.map(({ code }) => code);
    const parts = read({ text: "A456217" }, { text: "217", place: { part: "barrel" } });
    expect(reasonsOf(parts, 1)).toContain("tail_of_serial");
    const numbers = read({ text: "4567" }, { text: "217" });
    expect(reasonsOf(numbers, 0)).toContain("one_serial_usual");
    const model = read({ text: "TARVEK" }, { text: "74" });
    expect(reasonsOf(model, 1)).toContain("fits_leading_entry");
  });

  test("keeps uncertain characters as seen", () => {
    const [reading] = read({ text: "A3[8B]1?5" });
    expect(reading?.parts[0]).toMatchObject({ kind: "serial", text: "A3[8B]1?5" });
    expect(reading?.parts[0]?.reasons.map(({ code }) => code)).toContain("uncertain_characters");
  });

  test("believes the person who says what a mark is, but not against all evidence", () => {
    const [told] = read({ text: "4,821,337", statedKind: "serial" });
    expect(told?.parts[0]?.kind).toBe("serial");
    const [wrong] = read({ text: "CAL. 9 PARA", statedKind: "serial" });
    expect(wrong?.parts[0]?.kind).toBe("calibre");
  });

  test("reads a misread maker and says so", () => {
    const [reading] = read({ text: "VA1DOR" });
    expect(reading?.parts[0]).toMatchObject({ kind: "make", value: "Valdor" });
    expect(reading?.parts[0]?.reasons.map(({ code }) => code)).toContain("read_with_errors");
  });

  test("reads every announcing word as what it announces", () => {
    const kinds = read(
      { text: "PAT. PENDING" },
      { text: "LOT 23-117" },
      { text: "PROPERTY OF POLICE 123" },
      { text: "Сделано в СССР" },
      { text: "صنع في ألمانيا" },
      { text: "SAFE" },
      { text: "IMPORTED BY BRIGHTWATER IMPORTS" },
    ).map(({ parts }) => parts[0]?.kind);
    expect(kinds).toEqual([
      "patent",
      "lot",
      "inventory",
      "country",
      "country",
      "safety",
      "importer",
    ]);
  });
});
