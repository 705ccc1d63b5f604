import { expect, test } from "vitest";
import { readPoint, writePoint } from "./read-point.ts";

test.each([
  ["36.1408, -5.4562", [36.1408, -5.4562]],
  ["36.1408 -5.4562", [36.1408, -5.4562]],
  [" −1.29; 36.82 ", [-1.29, 36.82]],
  ["٣٣.٥, ٧", [33.5, 7]],
])("%s is a point, and is written as one that is read again", (text, [latitude, longitude]) => {
  const point = readPoint(text, "street");
  expect(point).toEqual({ latitude, longitude, precision: "street" });
  expect(readPoint(writePoint(point), "street")).toEqual(point);
});

test.each(["", "36.14", "91, 0", "0, 181", "N36 W5", "36,14, -5,45"])("%s is none", (text) => {
  expect(readPoint(text, "town")).toBeUndefined();
});
