import { expect, test } from "vitest";
import type { RecordedAct } from "#platform/ledger/server";
import { foldActs } from "./fold.ts";
import { brokenGlass } from "./fold-glass.ts";
import { persons } from "./fold-persons.ts";

function act(verb: string, content: RecordedAct["content"], contentVersion: number): RecordedAct {
  return { id: verb, at: "", verb, member: "FR", person: "p", contentVersion, content };
}

const bare = [
  act("access.person.add", {}, 1),
  act("access.person.rename", {}, 1),
  act("access.person.leave", {}, 1),
];

test("contents recorded before they said enough are read: the rest stays unknown", () => {
  expect(foldActs(persons.effects, "1", bare)).toEqual([
    { id: "1", left_by: "p", version: 3, owner_member: undefined, left_at: undefined },
  ]);
  const broken = act("access.glass.break", { reason: "Shots fired", minutes: 5 }, 1);
  const closed = act("access.glass.close", {}, 1);
  expect(foldActs(brokenGlass.effects, "2", [broken, closed])).toMatchObject([
    { reason: "Shots fired", account: undefined, version: 2 },
  ]);
});

test("a purged content leaves unknown what it said", () => {
  const [row] = foldActs(persons.effects, "1", [act("access.person.add", undefined, 2)]);
  expect(row).toMatchObject({ id: "1", is_synthetic: undefined, version: 1 });
});

test("a content of the newest version that lacks what it should say is no content", () => {
  const left = [...bare.slice(0, 2), act("access.person.leave", {}, 2)];
  expect(() => foldActs(persons.effects, "1", left)).toThrow("leftAt");
});

test("an act nobody has said the effect of is not passed over", () => {
  const odd = [act("access.person.promote", {}, 1)];
  expect(() => foldActs(persons.effects, "1", odd)).toThrow("access.person.promote");
});
