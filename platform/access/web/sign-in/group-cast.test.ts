import { expect, test } from "vitest";
import type { CastMember } from "../../contract/sign-in.ts";
import { groupCast, isSecondAccount } from "./group-cast.ts";

const one = (account: string, person: string, member: string): CastMember => ({
  account,
  person,
  name: person,
  member,
  agencyName: "",
  agencyKind: "police",
  language: "en",
  roles: ["officer"],
});
const cast = [one("1", "a", "IFS"), one("2", "b", "ES"), one("3", "c", "DE"), one("4", "b", "ES")];
const names: Record<string, string> = { ES: "Spain", DE: "Germany", IFS: "An entity" };

test("countries stand by name, entities after them", () => {
  const groups = groupCast(cast, (member) => names[member] ?? member, "en");
  expect(groups.map(({ member }) => member)).toEqual(["DE", "ES", "IFS"]);
  expect(groups[1]?.people).toHaveLength(2);
});

test("the second account of a person is told apart from the first", () => {
  expect(cast.map((entry) => isSecondAccount(entry, cast))).toEqual([false, false, false, true]);
});
