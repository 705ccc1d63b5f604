import * as fc from "fast-check";
import { expect, test } from "vitest";
import { labelRows, timelineScale } from "./timeline-scale.ts";

test("a scale holds every year and marks round ones", () => {
  expect(timelineScale([1889, 1973], 2026)?.ticks).toEqual([
    1875, 1900, 1925, 1950, 1975, 2000, 2025, 2050,
  ]);
  expect(timelineScale([], 2026)).toBeUndefined();
  expect(timelineScale([2027], 2026)?.at(2026)).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1500, max: 2030 }), { minLength: 1 }), (years) => {
      const scale = timelineScale(years, 2026);
      for (const year of [...years, 2026]) {
        expect(scale?.at(year)).toBeGreaterThanOrEqual(0);
        expect(scale?.at(year)).toBeLessThanOrEqual(1);
      }
      expect(scale?.ticks.length).toBeLessThanOrEqual(9);
    }),
  );
});

test("years close to each other stand in different rows, and without room unwritten", () => {
  const scale = timelineScale([1850, 1999, 2000, 2001], 2026);
  if (scale === undefined) throw new Error("no scale");
  expect([...labelRows(scale, [2001, 1850, 1999, 2000, 1850], 2)]).toEqual([
    [1850, 0],
    [1999, 0],
    [2000, 1],
    [2001, undefined],
  ]);
});
