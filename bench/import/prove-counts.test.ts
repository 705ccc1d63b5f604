import { expect, test } from "vitest";
import { makeRgaTable } from "#testing/imports/rga-table";
import { expectedOf } from "./expected-counts.ts";
import { proveCounts } from "./prove-counts.ts";

test("a count that is not the generator's own is named, missing and unexpected ones too", () => {
  const holds = { rows: 3, key_missing: 1, type_unknown: 1 };
  expect(() => proveCounts("dry run", holds, { ...holds })).not.toThrow();
  expect(() => proveCounts("dry run", holds, { rows: 2, key_missing: 1, truncated: 1 })).toThrow(
    "dry run: rows 2 instead of 3, type_unknown none instead of 1, truncated 1 instead of none",
  );
});

test("the generator's counts add up to its rows", () => {
  const table = makeRgaTable(3000);
  const { rejected, published } = expectedOf(table);
  const reasons = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  expect(reasons + published.takenRows).toBe(table.rows);
  expect(published.entries + published.mergedRows).toBe(published.takenRows);
  expect(table.text.split("\n").filter((line) => line.includes("No Data")).length).toBeGreaterThan(
    100,
  );
});
