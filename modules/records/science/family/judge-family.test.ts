import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, usualFamilySignalRule } from "#records/contract";
import { judgeFamily } from "./judge-family.ts";

const today = "2026-11-26";
/** So many firearms, so many days ago, of one member after the other. */
const seen = (count: number, ago: number, members: readonly string[] = ["ES", "MA"]) =>
  Array.from({ length: count }, (_, at) => ({
    member: members[at % members.length] ?? "",
    day: addDays(today, -ago),
  }));

describe("a family is a signal", () => {
  test("where nearly none was seen before and five are seen by two members", () => {
    const count = judgeFamily(seen(5, 3), { today });
    expect(count).toMatchObject({ firearms: 5, members: ["ES", "MA"], to: today });
    expect(count?.from).toBe(addDays(today, 1 - usualFamilySignalRule.days));
    expect(count?.expected).toBeCloseTo((0.5 * 90) / 365);
  });

  test("where it was always seen, only by far more than that", () => {
    const usual = seen(40, 200);
    expect(judgeFamily([...usual, ...seen(12, 5)], { today })).toBeUndefined();
    expect(judgeFamily([...usual, ...seen(20, 5)], { today })?.firearms).toBe(20);
  });

  test("of which thousands were always seen, by thousands more", () => {
    const usual = seen(4000, 200);
    expect(judgeFamily([...usual, ...seen(900, 5)], { today })).toBeUndefined();
    expect(judgeFamily([...usual, ...seen(2000, 5)], { today })?.firearms).toBe(2000);
  });

  test("after one was closed, by what came since alone", () => {
    const told = seen(9, 20);
    const closedOn = addDays(today, -10);
    expect(judgeFamily([...told, ...seen(4, 2)], { today, closedOn })).toBeUndefined();
    const again = judgeFamily([...told, ...seen(5, 2)], { today, closedOn });
    expect(again).toMatchObject({ firearms: 5, from: addDays(today, -9) });
  });

  test("on the first and last day of the time, not on those beside it", () => {
    const first = usualFamilySignalRule.days - 1;
    expect(judgeFamily([...seen(2, first), ...seen(3, 0)], { today })?.firearms).toBe(5);
    expect(judgeFamily([...seen(2, first + 1), ...seen(3, 0)], { today })).toBeUndefined();
    expect(judgeFamily([...seen(2, -1), ...seen(4, 0)], { today })).toBeUndefined();
  });
});

describe("no signal", () => {
  test.each([
    ["too few", seen(4, 3)],
    ["of one member", seen(30, 3, ["ES"])],
    ["long ago", seen(30, 100)],
    ["none", []],
  ])("is %s", (_, sightings) => {
    expect(judgeFamily(sightings, { today })).toBeUndefined();
  });

  test("comes of a family that is seen as often as ever, however often", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (each) => {
        const days = usualFamilySignalRule.days + usualFamilySignalRule.earlierDays;
        const steady = Array.from({ length: days }, (_, ago) => ago)
          .filter((ago) => ago % each === 0)
          .flatMap((ago) => seen(2, ago));
        expect(judgeFamily(steady, { today })).toBeUndefined();
      }),
    );
  });

  test("the numbers are the rule's", () => {
    const rule = { ...usualFamilySignalRule, firearms: 2, members: 1, days: 10 };
    expect(judgeFamily(seen(2, 3, ["KE"]), { today }, rule)?.members).toEqual(["KE"]);
    expect(judgeFamily(seen(2, 12, ["KE"]), { today }, rule)).toBeUndefined();
  });
});
