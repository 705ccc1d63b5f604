import { expect, test } from "vitest";
import { SerialShape, shapePattern } from "./serial-shape.ts";

test("a shape is shown by signs that no number has", () => {
  expect(shapePattern("L3 D6 L1")).toBe("@@@######@");
});

test.each(["ABC123", "L3D6", "L0 D6", "D", "", "L3 D6 7"])("%j is no shape", (text) => {
  expect(SerialShape.safeParse(text).success).toBe(false);
});
