import fc from "fast-check";
import { expect, test } from "vitest";
import { sortRows } from "./sort-rows.ts";

const values = fc.array(fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined }));

test("numbers inside words count as numbers", () => {
  expect(sortRows(["M10", "M9", "M1"], (row) => row, false, "en")).toEqual(["M1", "M9", "M10"]);
});

test("unknown stands last in both directions", () => {
  fc.assert(
    fc.property(values, fc.boolean(), (rows, descending) => {
      const sorted = sortRows(rows, (row) => row, descending, "en");
      const known = rows.filter((row) => row !== undefined).length;
      expect(sorted.slice(known).every((row) => row === undefined)).toBe(true);
      expect(sorted).toHaveLength(rows.length);
    }),
  );
});
