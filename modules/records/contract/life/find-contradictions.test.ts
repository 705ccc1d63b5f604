import { expect, test } from "vitest";
import { type FactsOfRecord, findContradictions } from "./find-contradictions.ts";

function facts(id: string, changes: Partial<FactsOfRecord>): FactsOfRecord {
  return {
    id,
    type: "stolen",
    state: "active",
    when: undefined,
    country: undefined,
    ownerMember: "ES",
    closing: null,
    closedOn: undefined,
    ...changes,
  };
}

const on = (day: string) => ({ when: { precision: "day" as const, day } });

test("a firearm that was destroyed is not seen later", () => {
  const gone = facts("a", { closing: "destroyed", state: "cleared", closedOn: "2024-03-01" });
  const seen = facts("b", { type: "recovered", ...on("2026-11-20"), ownerMember: "KE" });
  expect(findContradictions([seen, gone])).toEqual([
    { code: "destroyed_and_seen", records: ["a", "b"] },
  ]);
  expect(findContradictions([gone, { ...seen, ...on("2024-03-01") }])).toEqual([]);
  expect(findContradictions([gone, { ...seen, when: { precision: "unknown" } }])).toEqual([]);
});

test("a firearm is not recovered before it is stolen, unless it was given back", () => {
  const found = facts("a", { type: "recovered", ...on("2025-01-10"), ownerMember: "MA" });
  const when = { precision: "between" as const, from: "2025-02-01", to: "2025-02-09" };
  const stolen = facts("b", { when });
  expect(findContradictions([found, stolen])).toEqual([
    { code: "recovered_before_stolen", records: ["a", "b"] },
  ]);
  expect(findContradictions([{ ...found, closing: "returned" }, stolen])).toEqual([]);
  expect(findContradictions([{ ...found, ...on("2025-02-01") }, stolen])).toEqual([]);
});

test("a firearm is in one country on a day", () => {
  const one = facts("a", { ...on("2026-05-05"), country: "ES" });
  const other = facts("b", { ...on("2026-05-05"), country: "KE", type: "found" });
  expect(findContradictions([one, other])).toEqual([{ code: "two_places", records: ["a", "b"] }]);
  expect(findContradictions([one, { ...other, country: "ES" }])).toEqual([]);
  const days = { precision: "between" as const, from: "2026-05-05", to: "2026-05-06" };
  expect(findContradictions([one, { ...other, when: days }])).toEqual([]);
});

test("two members do not have it at once", () => {
  const one = facts("a", { type: "recovered" });
  const other = facts("b", { type: "surrendered", ownerMember: "KE" });
  expect(findContradictions([one, other])).toEqual([{ code: "held_twice", records: ["a", "b"] }]);
  expect(findContradictions([one, { ...other, state: "cleared", closing: "returned" }])).toEqual(
    [],
  );
  expect(findContradictions([one, { ...other, ownerMember: "ES" }])).toEqual([]);
});
