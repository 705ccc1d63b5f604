import { expect, test } from "vitest";
import { createFormat } from "./format.ts";

const now = Date.parse("2026-11-23T09:00:00Z");

test("figures are Latin digits, in Arabic too", () => {
  expect(createFormat("ar").number(1_482_306)).toMatch(/^[\d.,]+$/);
  expect(createFormat("ar").date("2024-05-12")).toMatch(/12.*2024/);
});

test("a bare date keeps its day in every zone", () => {
  expect(createFormat("en").date("2024-05-01")).toContain("1");
  expect(createFormat("fr").date("2024-01-01")).toBe("1 janv. 2024");
  expect(createFormat("fr").month("2024-01")).toBe("janv. 2024");
});

test("an age is told in its largest whole unit", () => {
  const { ago } = createFormat("en");
  expect(ago("2026-11-23T08:59:40Z", now)).toBe("now");
  expect(ago("2026-11-23T08:56:00Z", now)).toBe("4 minutes ago");
  expect(ago("2026-11-22T08:00:00Z", now)).toBe("yesterday");
  expect(ago("2026-05-01T00:00:00Z", now)).toBe("6 months ago");
});

test("a probability has two decimals in the reader's manner", () => {
  expect(createFormat("en").probability(0.914)).toBe("0.91");
  expect(createFormat("fr").probability(0.914)).toBe("0,91");
});
