import { expect, test } from "vitest";
import type { EventTime, SoughtTime } from "#records/contract";
import { compareWhen } from "./compare-when.ts";

const march: SoughtTime = { precision: "between", from: "2026-03-01", to: "2026-03-31" };
const day = (text: string) => ({ precision: "day", day: text }) as const;

test.each<[EventTime | undefined, string]>([
  [day("2026-03-01"), "agrees"],
  [day("2026-03-31"), "agrees"],
  [{ precision: "between", from: "2025-12-01", to: "2026-03-01" }, "agrees"],
  [day("2026-04-01"), "contradicts"],
  [{ precision: "between", from: "2026-04-01", to: "2026-05-01" }, "contradicts"],
  [{ precision: "unknown" }, "unknown"],
  [undefined, "unknown"],
])("days that meet agree, unknown ones say nothing: %o", (stated, agreement) => {
  const { weight, ...verdict } = compareWhen(march, stated);
  expect(verdict).toEqual({ agreement });
  expect(Math.sign(weight)).toBe({ agrees: 1, contradicts: -1 }[agreement] ?? 0);
});

test("a day that meets says more than a decade that does", () => {
  const decade: EventTime = { precision: "between", from: "2016-01-01", to: "2026-12-31" };
  const [exact, wide] = [compareWhen(march, day("2026-03-02")), compareWhen(march, decade)];
  expect(exact.weight).toBeGreaterThan(wide.weight);
});
