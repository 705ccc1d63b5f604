import { expect, test } from "vitest";
import { type BulkDraft, chooseField, editOf, emptyBulk, findBulkFaults } from "./bulk-draft.ts";

const draft = (changes: Partial<BulkDraft>): BulkDraft => ({ ...emptyBulk, ...changes });

test("a list gains the one item that was written", () => {
  const written = draft({ ...chooseField("calibres"), value: "9x19", source: "CIP" });
  expect(findBulkFaults(written)).toEqual([]);
  expect(editOf(written)).toEqual({ field: "calibres", how: "add", value: "9x19", source: "CIP" });
});

test("a single value is set, and emptied where nothing is written", () => {
  const set = draft({ ...chooseField("country"), value: "AT", source: "Maker" });
  expect(editOf(set)).toMatchObject({ how: "set", value: "AT" });
  expect(editOf(draft({ ...chooseField("country"), source: "Maker" })).value).toBeNull();
});

test("what is missing is named", () => {
  expect(findBulkFaults(emptyBulk)).toEqual(["field"]);
  expect(findBulkFaults(draft(chooseField("calibres")))).toEqual(["value", "source"]);
  const wrong = draft({ ...chooseField("yearFrom"), value: "old", source: "Maker" });
  expect(findBulkFaults(wrong)).toEqual(["value"]);
});
