import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role } from "#platform/access/contract/permission";
import { answerDue, escalatedBefore, outcomeDue } from "./answer-due.ts";
import {
  decideMatch,
  type MatchTaker,
  possibleMatchVerbs,
  type StandingMatch,
} from "./decide-match.ts";
import { MatchState, MatchVerb } from "./match-state.ts";

describe("an answer is due", () => {
  test.each([
    ["urgent", "2026-11-27T22:30:00Z", "2026-11-28T22:30:00Z"],
    // A Thursday; Saturday and Sunday do not count.
    ["routine", "2026-11-26T09:00:00Z", "2026-12-03T09:00:00Z"],
    ["routine", "2026-11-28T09:00:00Z", "2026-12-04T09:00:00Z"],
    ["routine", "2028-02-28T23:59:00Z", "2028-03-06T23:59:00Z"],
  ] as const)("%s asked %s: %s", (urgency, asked, due) => {
    expect(answerDue(urgency, new Date(asked))).toEqual(new Date(due));
  });

  test("by the week and the holidays of the desk that is asked", () => {
    const week = [7, 1, 2, 3, 4].map((day) => ({ day, opens: "08:00", closes: "15:00" }));
    const calendar = { zone: "Africa/Cairo", week, holidays: ["2026-12-01"] };
    // A Thursday; Friday, Saturday and the holiday do not count, and the desk's clock does.
    const asked = new Date("2026-11-26T09:00:00Z");
    expect(answerDue("routine", asked, calendar)).toEqual(new Date("2026-12-06T09:00:00Z"));
    expect(answerDue("urgent", asked, calendar)).toEqual(new Date("2026-11-27T09:00:00Z"));
  });

  test("and what came of a hit after the days an installation sets", () => {
    const clocks = { urgentHours: 1, routineWorkingDays: 0, outcomeDays: 2, escalateHours: 6 };
    const at = new Date("2026-11-26T09:00:00Z");
    expect(outcomeDue(at, clocks)).toEqual(new Date("2026-11-28T09:00:00Z"));
    expect(answerDue("routine", at, undefined, clocks)).toEqual(at);
    expect(escalatedBefore(at, clocks)).toEqual(new Date("2026-11-26T03:00:00Z"));
  });
});

describe("who does what with a possible match", () => {
  const match = fc.record<StandingMatch>({
    state: fc.constantFrom(...MatchState.options),
    ownerMember: fc.constantFrom("ES", "MA"),
    askerMember: fc.constantFrom("ES", "MA"),
    askerAgency: fc.constantFrom("police", "desk"),
    askedBy: fc.constantFrom("anna", "omar"),
  });
  const taker = fc.record<MatchTaker>({
    person: fc.constantFrom("anna", "omar"),
    member: fc.constantFrom("ES", "MA", "KE"),
    agency: fc.constantFrom("police", "desk", "customs"),
    isDesk: fc.boolean(),
    roles: fc.subarray<Role>(["officer", "desk", "examiner", "analyst"]),
  });

  test("nobody but the owner's desk answers, and never who asked", () => {
    fc.assert(
      fc.property(match, taker, (standing, who) => {
        for (const verb of ["confirm", "refute", "leave_open", "reopen"] as const) {
          if (!("state" in decideMatch(standing, verb, who))) continue;
          expect(who.isDesk && who.member === standing.ownerMember).toBe(true);
          expect(who.roles).toContain("desk");
          expect(who.person).not.toBe(standing.askedBy);
        }
      }),
    );
  });

  test("strangers do nothing, and what has ended stays ended", () => {
    fc.assert(
      fc.property(match, taker, (standing, who) => {
        const verbs = possibleMatchVerbs(standing, who);
        const isSide =
          who.agency === standing.askerAgency ||
          [standing.ownerMember, standing.askerMember].includes(who.member);
        if (!isSide || ["withdrawn", "closed"].includes(standing.state)) expect(verbs).toEqual([]);
        expect(MatchVerb.options).toEqual(expect.arrayContaining(verbs));
      }),
    );
  });
});
