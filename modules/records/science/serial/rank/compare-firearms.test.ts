import { expect, test } from "vitest";
import { compareFirearms, isDoubtful } from "./compare-firearms.ts";

const recorded = {
  make: "Norvik",
  calibre: "9×19 mm",
  serials: [{ text: "A 38125" }, { text: "771" }],
};

test("names the number that was compared, and where the fields stand", () => {
  const seen = {
    calibre: "9x19mm Parabellum",
    serials: [{ text: "PROOF 12" }, { text: "A38I25" }],
  };
  const compared = compareFirearms(seen, recorded);
  expect(compared?.numbers.map(({ number }) => number)).toEqual([1]);
  expect(isDoubtful(seen, recorded)).toBe(false);
});

test("doubts what contradicts in a field, and what shares no number", () => {
  expect(isDoubtful({ calibre: ".45 ACP", serials: [{ text: "A38125" }] }, recorded)).toBe(true);
  expect(isDoubtful({ serials: [{ text: "ZX-900-17" }] }, recorded)).toBe(true);
  expect(isDoubtful({ serials: [] }, recorded)).toBe(true);
});
