import { describe, expect, test } from "vitest";
import type { AbsentMark, Entry } from "#reference/contract";
import { explainIdentification } from "../explain/index.ts";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { buildReferenceIndex, identify } from "./index.ts";

const printed: Entry = {
  ref: "GRP9001",
  kind: "print_family",
  make: "Meridian design",
  importers: [],
  model: "Carbine",
  alsoKnownAs: [],
  type: "pistol",
  calibres: ["9x19mm Parabellum"],
  state: "seed",
};
const entries = [...smallEntries, printed];
const index = buildReferenceIndex(entries, smallLexicons);

function look(absent: AbsentMark[], texts: readonly string[] = []) {
  const markings = texts.map((text) => ({ text }));
  return identify(index, { markings, type: "pistol", absent }, { limit: entries.length });
}

function shareOf(found: ReturnType<typeof look>, ref: string): number {
  return found.candidates.find(({ alike }) => alike.includes(ref))?.probability ?? 0;
}

describe("what a gun does not bear", () => {
  test("speaks for privately made guns, the more the more is missing", () => {
    const shares = [[], ["make"], ["serial"], ["serial", "make"]].map((absent) =>
      shareOf(look(absent as AbsentMark[]), printed.ref),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(look(["serial", "make"]).candidates[0]?.ref).toBe(printed.ref);
  });

  test("excludes no factory gun: one that is named by its marks still leads", () => {
    const found = look(["serial"], ["VALDOR", "V10"]);
    const leader = entries.find(({ ref }) => ref === found.candidates[0]?.ref);
    expect(leader?.make).toBe("Valdor");
    expect(found.candidates[0]?.absences).toEqual([{ mark: "serial", verdict: "contradicts" }]);
  });

  test("is held against each candidate, and the name is not asked for any more", () => {
    const found = look(["serial", "make"]);
    expect(found.candidates[0]?.absences).toEqual([
      { mark: "serial", verdict: "agrees" },
      { mark: "make", verdict: "agrees" },
    ]);
    expect(found.question?.field).not.toBe("make");
  });

  test("changes nothing where nothing was said", () => {
    const plain = identify(index, { markings: [], type: "pistol" }, { limit: entries.length });
    expect(look([]).candidates).toEqual(plain.candidates);
    expect(plain.candidates[0]?.absences).toBeUndefined();
  });

  test("is accounted for: what rests on it, and what would lead without it", () => {
    const observation = { markings: [], type: "pistol" as const, absent: ["serial" as const] };
    const told = explainIdentification(index, observation, { generation: 1 }, printed.ref);
    expect(told?.assumptions.map(({ code }) => code)).toContain("absence_by_judgement");
    expect(told?.absences).toEqual([{ mark: "serial", verdict: "agrees" }]);
    expect(told?.turning).toMatchObject([{ absent: "serial" }]);
  });
});
