import fc from "fast-check";
import { expect, test } from "vitest";
import { leadingRows } from "./leading-rows.ts";

test("the leaders are the heaviest rows, of equals the earlier", () => {
  const weight = fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 3, noNaN: true }));
  const weights = fc.array(weight, { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 20 }), (list, limit) => {
      const floor = 1e-7 * Math.max(...list);
      const expected = [...list.keys()]
        .filter((row) => (list[row] ?? 0) > floor)
        .sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b)
        .slice(0, limit);
      const scores = { weights: Float64Array.from(list), scale: 1, notInTable: 0 };
      expect(leadingRows(scores, limit).map(({ row }) => row)).toEqual(expected);
    }),
  );
});
