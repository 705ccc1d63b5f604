import { expect, test } from "vitest";
import { hatch, line, ruling, shape } from "./path.ts";

test("a corner without a cut is sharp, one with a cut is a curve around it", () => {
  expect(shape("0,0 10,0 10,10,2")).toBe("M0 0L10 0L10 8Q10 10 8.6 8.6Z");
});

test("a cut never takes more than half of a side", () => {
  expect(line("0,0 4,0,50 4,8")).toBe("M0 0L2 0Q4 0 4 4L4 8");
});

test("a ruling repeats its line step by step", () => {
  expect(ruling("0,0 0,5", 3, "2,1")).toBe("M0 0L0 5M2 1L2 6M4 2L4 7");
});

test("hatching stays inside the outline and out of its holes", () => {
  expect(hatch(0, 5, "0,1 20,1 20,9 0,9", "5,2 15,2 15,8 5,8")).toBe("M0 5L5 5M15 5L20 5");
});

test("a corner that is no pair of numbers is refused", () => {
  expect(() => shape("0,0 10,x 10,10")).toThrow("not a corner: 10,x");
});
