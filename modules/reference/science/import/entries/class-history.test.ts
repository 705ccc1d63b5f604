import { describe, expect, test } from "vitest";
import type { LegalClass } from "#reference/contract";
import { mergeClasses, type PlacedVariants } from "./class-history.ts";

const table = "FRT";
const whole: PlacedVariants = { numbers: new Map([[0, undefined]]), all: [] };
const both: PlacedVariants = {
  numbers: new Map([
    [1, 1],
    [2, 2],
  ]),
  all: [1, 2],
};
const edition = (date: string, name: string, changes: Partial<LegalClass> = {}): LegalClass => ({
  jurisdiction: "CA",
  class: name,
  from: date,
  source: `${table}, ${date}`,
  ...changes,
});
const told = (classes: readonly LegalClass[]) =>
  classes.map((one) => [one.class, one.variant, one.from, one.to]);

describe("a legal class of a table imported anew", () => {
  test("ends on the day of the edition that says otherwise, and stays where it says the same", () => {
    const first = [edition("2024-05-01", "Restricted")];
    const same = mergeClasses(first, [edition("2025-05-01", "Restricted")], whole, true);
    expect(same).toEqual(first);
    const changed = mergeClasses(same, [edition("2026-05-01", "Prohibited")], whole, true);
    expect(told(changed)).toEqual([
      ["Restricted", undefined, "2024-05-01", "2026-05-01"],
      ["Prohibited", undefined, "2026-05-01", undefined],
    ]);
    expect(mergeClasses(changed, [edition("2026-05-01", "Prohibited")], whole, true)).toEqual(
      changed,
    );
  });

  test("of an older edition is what was before", () => {
    const now = [edition("2026-05-01", "Prohibited")];
    const older = mergeClasses(now, [edition("2020-01-01", "Restricted")], whole, true);
    expect(told(older)).toContainEqual(["Restricted", undefined, "2020-01-01", "2026-05-01"]);
    expect(told(older)).toContainEqual(["Prohibited", undefined, "2026-05-01", undefined]);
    expect(older).toHaveLength(2);
  });

  test("corrects one of the same day, or of no day, in its place", () => {
    const slip = [edition("2026-05-01", "Restrictd")];
    const mended = mergeClasses(slip, [edition("2026-05-01", "Restricted")], whole, true);
    expect(told(mended)).toEqual([["Restricted", undefined, "2026-05-01", undefined]]);
    const undated = { jurisdiction: "CA", source: table };
    const replaced = mergeClasses(
      [{ ...undated, class: "A" }],
      [{ ...undated, class: "B" }],
      whole,
      true,
    );
    expect(told(replaced)).toEqual([["B", undefined, undefined, undefined]]);
  });

  test("leaves those of other sources and jurisdictions alone, and ends none that is verified", () => {
    const others = [
      edition("2020-01-01", "Restricted", { source: "Order in Council" }),
      edition("2020-01-01", "B1", { jurisdiction: "FR" }),
    ];
    const first = [...others, edition("2024-05-01", "Restricted")];
    const next = [edition("2026-05-01", "Prohibited")];
    expect(mergeClasses(first, next, whole, true).slice(0, 2)).toEqual(others);
    const verified = mergeClasses(first, next, whole, false);
    expect(verified).toEqual([...first, ...next]);
    expect(mergeClasses(verified, next, whole, false)).toEqual(verified);
  });

  test("speaks of the variants stated alone, and ends what was said of all once it tells them apart", () => {
    const all = [edition("2024-05-01", "Restricted")];
    const apart = [
      edition("2026-05-01", "Restricted", { variant: 1 }),
      edition("2026-05-01", "Prohibited", { variant: 2 }),
    ];
    expect(told(mergeClasses(all, apart, both, true))).toEqual([
      ["Restricted", undefined, "2024-05-01", "2026-05-01"],
      ["Restricted", 1, "2026-05-01", undefined],
      ["Prohibited", 2, "2026-05-01", undefined],
    ]);
    const second: PlacedVariants = { numbers: new Map([[0, 2]]), all: [1, 2] };
    const one = mergeClasses([], [edition("2026-05-01", "Prohibited")], second, true);
    expect(told(one)).toEqual([["Prohibited", 2, "2026-05-01", undefined]]);
    // The other variant is not spoken of, so what was said of all is not ended.
    expect(mergeClasses(all, [edition("2026-05-01", "Prohibited")], second, true)[0]).toEqual(
      all[0],
    );
  });
});
