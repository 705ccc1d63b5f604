import { expect, test } from "vitest";
import { placeAfter } from "./place-after.ts";

test("arrows go round", () => {
  expect(placeAfter("ArrowDown", 2, 3, "down", false)).toBe(0);
  expect(placeAfter("ArrowUp", 0, 3, "down", false)).toBe(2);
});

test("sideways arrows follow the eye, not the order, when the page is mirrored", () => {
  expect(placeAfter("ArrowRight", 1, 3, "across", false)).toBe(2);
  expect(placeAfter("ArrowRight", 1, 3, "across", true)).toBe(0);
});

test("other keys are left alone", () => {
  expect(placeAfter("ArrowDown", 1, 3, "across", false)).toBeUndefined();
  expect(placeAfter("a", 1, 3, "down", false)).toBeUndefined();
});
