import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BorneMark, Entry, Marking, Observation } from "#reference/contract";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { buildReferenceIndex, identify } from "./index.ts";

/** Two guns alike in all but what else is written on them, one that records nothing, and the small table. */
function gun(ref: string, marks?: BorneMark[]): Entry {
  const [first] = smallEntries;
  if (first === undefined) throw new Error("the small table is empty");
  return { ...first, ref, make: "Twinmake", model: "T5", ...(marks && { marks }) };
}

const bnp: BorneMark = { kind: "proof", text: "BNP", place: { part: "barrel", side: "right" } };
const patent: BorneMark = { kind: "patent", text: "Pat. 4,821,337" };
const silent = gun("TW0001");
const proved = gun("TW0002", [bnp, patent]);
const other = gun("TW0003", [{ kind: "proof", text: "NITRO 850" }]);
const table = [...smallEntries, silent, proved, other];
const index = buildReferenceIndex(table, smallLexicons);

function look(markings: readonly (string | Marking)[], stated: Partial<Observation> = {}) {
  const given = markings.map((one) => (typeof one === "string" ? { text: one } : one));
  return identify(index, { markings: given, ...stated }, { limit: 40 });
}

function chances(found: ReturnType<typeof look>) {
  const of = ({ ref }: Entry) =>
    found.candidates.find(({ alike }) => alike.includes(ref))?.probability ?? 0;
  return { silent: of(silent), proved: of(proved), other: of(other) };
}

describe("a mark that an entry is recorded to bear", () => {
  test("tells it from its twin, and its twins stay as likely as each other", () => {
    const before = chances(look(["TWINMAKE T5"]));
    expect(before.proved).toBeCloseTo(before.silent, 9);
    const after = chances(look(["TWINMAKE T5", "BNP"]));
    expect(after.proved).toBeGreaterThan(3 * after.silent);
    expect(after.other).toBeCloseTo(after.silent, 9);
  });

  test("speaks the louder the fewer guns bear such a writing", () => {
    const byProof = chances(look(["TWINMAKE T5", "BNP"]));
    const byPatent = chances(look(["TWINMAKE T5", "PAT. 4 821 337"]));
    expect(byPatent.proved / byPatent.silent).toBeGreaterThan(byProof.proved / byProof.silent);
  });

  test("is met within a longer mark, misread by one sign, and with signs that cannot be read", () => {
    const exact = chances(look(["TWINMAKE T5", "BNP"]));
    for (const text of ["NITRO PROVED BNP", "8NP", "BN?"]) {
      const { proved: met, silent: not } = chances(look(["TWINMAKE T5", text]));
      expect(met / not, text).toBeGreaterThan(1.2);
      expect(met / not, text).toBeLessThanOrEqual((exact.proved / exact.silent) * 1.001);
    }
  });

  test("says nothing where the mark is said to be something else", () => {
    const { proved: met, silent: not } = chances(
      look(["TWINMAKE T5", { text: "BNP", statedKind: "serial" }]),
    );
    expect(met).toBeCloseTo(not, 9);
  });

  test("counts once, however often it is struck, and with others of its kind", () => {
    const once = chances(look(["TWINMAKE T5", "BNP"]));
    const twice = chances(look(["TWINMAKE T5", "BNP", "BNP"]));
    expect(twice.proved / twice.silent).toBeCloseTo(once.proved / once.silent, 6);
  });

  test("is accounted for: which mark it was read from, and which are still to be looked for", () => {
    const found = look(["TWINMAKE T5", "8NP"]);
    const one = found.candidates.find(({ ref }) => ref === proved.ref);
    expect(one?.marks).toEqual([
      { ...bnp, verdict: "agrees", marking: 1, by: "misread" },
      { ...patent, verdict: "unknown" },
    ]);
    expect(found.candidates.find(({ ref }) => ref === silent.ref)).not.toHaveProperty("marks");
  });

  test("is not said to be seen where one sign makes it another mark", () => {
    const short = gun("TW0006", [
      { kind: "safety", text: "F" },
      { kind: "proof", text: "BNP" },
      { kind: "other", text: "—" },
      ...Array.from({ length: 20 }, (_, at) => ({ kind: "other" as const, text: `LINE ${at}` })),
    ]);
    const own = buildReferenceIndex([...smallEntries, short], smallLexicons);
    const read = (...texts: string[]) => {
      const markings = ["TWINMAKE T5", ...texts].map((text) => ({ text }));
      const { candidates } = identify(own, { markings });
      return candidates.find(({ ref }) => ref === short.ref)?.marks ?? [];
    };
    const seen = (...texts: string[]) =>
      read(...texts).flatMap(({ verdict, text }) => (verdict === "agrees" ? [text] : []));
    expect(seen("S", "NP", "BVP")).toEqual([]);
    expect(seen("F", "8NP")).toEqual(["F", "BNP"]);
    expect(read()).toHaveLength(8);
  });

  test("never makes probabilities that do not hold together", () => {
    const texts = fc.array(
      fc.constantFrom("TWINMAKE T5", "BNP", "NITRO 850", "PAT 4821337", "B*P", "[8B]NP", "x"),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        const { candidates, notInTable } = look(given);
        const sum = candidates.reduce((all, { probability }) => all + probability, 0);
        expect(sum + notInTable).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

test("guns alike in all but their recorded marks are not shown as one", () => {
  const alike = look(["TWINMAKE T5"]).candidates.map((one) => one.alike);
  expect(alike).toContainEqual([silent.ref]);
  expect(alike).toContainEqual([proved.ref]);
  const same = buildReferenceIndex([proved, { ...proved, ref: "TW0004" }], smallLexicons);
  expect(same.columns.rows).toHaveLength(1);
});

test("a writing that is the gun's own name is not counted a second time", () => {
  const named = gun("TW0005", [
    { kind: "other", text: "T5" },
    { kind: "other", text: "TWINMAKE" },
  ]);
  const own = buildReferenceIndex([...smallEntries, named], smallLexicons);
  expect(own.borne.index.names).toEqual([]);
});
