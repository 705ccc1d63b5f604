import * as fc from "fast-check";
import { expect, test } from "vitest";
import { timelineScale } from "./timeline-scale.ts";

test("a scale holds every year and marks round ones", () => {
  expect(timelineScale([1889, 1973], 2026)?.ticks).toEqual([
    1875, 1900, 1925, 1950, 1975, 2000, 2025, 2050,
  ]);
  expect(timelineScale([], 2026)).toBeUndefined();
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
