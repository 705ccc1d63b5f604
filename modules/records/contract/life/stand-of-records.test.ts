import { expect, test } from "vitest";
import { mayLink } from "./firearm-link.ts";
import { standOfRecords } from "./stand-of-records.ts";

const say = (record: string, other: string, verdict: "same" | "different", member = "ES") => ({
  record,
  other,
  verdict,
  member,
});

test.each([
  ["nothing is said", [], "perhaps", "perhaps"],
  ["one is said to be the same", [say("a", "b", "same")], "same", "perhaps"],
  [
    "the same is the same as the same",
    [say("b", "a", "same"), say("b", "c", "same")],
    "same",
    "same",
  ],
  [
    "owners disagree",
    [say("a", "b", "same"), say("a", "b", "different", "MA")],
    "disputed",
    "perhaps",
  ],
  ["an owner denies", [say("a", "c", "different")], "perhaps", "different"],
] as const)("%s", (_, statements, b, c) => {
  const standings = standOfRecords(["a", "b", "c"], statements);
  expect([...standings]).toEqual([
    ["a", "this"],
    ["b", b],
    ["c", c],
  ]);
});

test("who owns one of them may say so, or its desk", () => {
  const records = [
    { ownerMember: "ES", ownerAgency: "police" },
    { ownerMember: "MA", ownerAgency: "customs" },
  ];
  const may = (member: string, agency: string, isDesk = false) =>
    mayLink(records, { member, agency, isDesk });
  expect(may("ES", "police")).toBe(true);
  expect(may("MA", "bureau", true)).toBe(true);
  expect(may("MA", "police")).toBe(false);
  expect(may("KE", "bureau", true)).toBe(false);
});
