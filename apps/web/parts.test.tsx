import { expect, test, vi } from "vitest";
import { Role } from "#platform/access/contract/permission";
import type { Session } from "#platform/access/web";
import { finders, isOpenTo, navigation, pages } from "./parts.ts";

// What the design system reads of a page as it is loaded.
vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null });
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
});

function as(...roles: Role[]): Session {
  const id = "019ab00b-0000-7000-8000-000000000001";
  const person = {
    state: "open" as const,
    session: id,
    person: id,
    account: id,
    name: "Somebody",
    signInName: "somebody@fr",
    language: "fr" as const,
    member: "FR",
    agency: id,
    agencyName: "An agency",
    agencyKind: "police",
    isDesk: false,
    roles,
    hasPin: false,
    expiresAt: "2027-01-01T00:00:00Z",
  };
  return { state: "in", person, lock: undefined };
}

const shown = (session: Session) =>
  navigation.filter((item) => isOpenTo(item, session)).map(({ id }) => id);

const everyone = [
  "access.account",
  "access.emergency",
  "directory.members",
  "notifications",
  "reference.check",
  "reference.phone",
  "reference.table",
  "web.interface",
];
const casework = [
  "ledger.looks",
  "records.matches",
  "records.records",
  "records.search",
  "records.watches",
  "tracing.traces",
];

/** What the bar, the menu, the start page and the command palette offer each role beside what everyone has. */
const offered: Record<Role, readonly string[]> = {
  officer: casework,
  desk: [...casework, "tracing.inbox"],
  examiner: casework,
  analyst: casework,
  editor: ["reference.imports"],
  trainer: [],
  secretariat: ["access.proposals", "ledger.looks", "records.records", "records.search"],
  member_administrator: [
    "access.keys",
    "access.people",
    "access.proposals",
    "ledger.looks",
    "webhooks.endpoints",
  ],
  operator: [],
};

test.each(Role.options)("%s is offered what the role may open, and nothing else", (role) => {
  expect(shown(as(role)).sort()).toEqual([...everyone, ...offered[role]].sort());
});

test("who has several roles is offered what each of them is, and once", () => {
  const both = [...everyone, ...offered.analyst, ...offered.member_administrator];
  expect(shown(as("analyst", "member_administrator")).sort()).toEqual([...new Set(both)].sort());
});

test("every entry leads to a page that is open to exactly those who see the entry", () => {
  for (const { id, href, ...item } of navigation) {
    const page = pages.find(({ path }) => path === href);
    expect(page, id).toBeDefined();
    for (const role of Role.options)
      expect([id, role, page && isOpenTo(page, as(role))]).toEqual([
        id,
        role,
        isOpenTo(item, as(role)),
      ]);
  }
});

test("who is signed out, locked out or unknown is offered nothing", () => {
  const lock = { state: "locked" as const, account: "a", name: "Somebody", hasPin: true };
  for (const session of [
    { state: "out" },
    { state: "asking" },
    { state: "locked", lock },
  ] as const) {
    expect(shown(session)).toEqual([]);
    expect(finders.filter((finder) => isOpenTo(finder, session))).toEqual([]);
  }
});
