import { expect, test } from "vitest";
import { readPeriod } from "./read-period.ts";

test("a period includes its last day whole", () => {
  const { from, to } = readPeriod("2026-11-23", "2026-11-23");
  expect(Date.parse(to ?? "") - Date.parse(from ?? "")).toBe(24 * 3600 * 1000);
});

test("what is no day filters nothing", () => {
  expect(readPeriod(null, "yesterday")).toEqual({});
});
