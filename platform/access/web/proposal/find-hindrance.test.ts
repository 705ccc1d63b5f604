import { expect, test } from "vitest";
import { findHindrance } from "./find-hindrance.ts";

const accounts = [
  { id: "first", person: "lucia", signInName: "lucia@es" },
  { id: "second", person: "lucia", signInName: "lucia.armas@es" },
];
const proposal = {
  proposedBy: "carmen",
  content: { kind: "grant_role", account: "second", role: "desk" },
} as const;

test("who proposed, and who is to hold the role under whatever account, cannot decide", () => {
  expect(findHindrance(proposal, "carmen", accounts)).toBe("proposer");
  expect(findHindrance(proposal, "lucia", accounts)).toBe("holder");
  expect(findHindrance(proposal, "javier", accounts)).toBeUndefined();
});

test("a member's standing hinders its proposer only", () => {
  const content = { kind: "suspend_member", member: "FR" } as const;
  expect(findHindrance({ proposedBy: "ingrid", content }, "ingrid", [])).toBe("proposer");
  expect(findHindrance({ proposedBy: "ingrid", content }, "mateo", [])).toBeUndefined();
});
