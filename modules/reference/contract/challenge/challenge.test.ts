import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHALLENGE_WORKING_DAYS, dueAfter, isOverdue } from "./answer-clock.ts";
import { ChallengeState, ChallengeStep } from "./challenge.ts";
import { decideChallenge, possibleChallengeSteps } from "./decide-challenge.ts";

describe("the clock of a challenge", () => {
  test("counts working days and keeps the time of day", () => {
    const thursday = new Date("2026-11-26T09:30:00.000Z");
    expect(dueAfter(thursday, 1).toISOString()).toBe("2026-11-27T09:30:00.000Z");
    expect(dueAfter(thursday, 2).toISOString()).toBe("2026-11-30T09:30:00.000Z");
    expect(dueAfter(thursday, CHALLENGE_WORKING_DAYS).toISOString()).toBe(
      "2026-12-10T09:30:00.000Z",
    );
    const saturday = new Date("2026-11-28T23:59:59.000Z");
    expect(dueAfter(saturday, 1).toISOString()).toBe("2026-11-30T23:59:59.000Z");
  });

  test("never ends at a weekend and counts each day once", () => {
    const moment = fc.date({
      min: new Date("2020-01-01T00:00:00Z"),
      max: new Date("2050-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 250 }), (from, days) => {
        const due = dueAfter(from, days);
        expect([0, 6]).not.toContain(due.getUTCDay());
        expect(dueAfter(dueAfter(from, days - 1), 1)).toEqual(due);
      }),
    );
  });

  test("runs out at its moment, neither a second before nor after", () => {
    const dueAt = new Date("2026-12-10T09:30:00.000Z");
    const at = (seconds: number) => new Date(dueAt.getTime() + seconds * 1000);
    const overdue = (seconds: number) => isOverdue({ state: "open", dueAt }, at(seconds));
    expect([overdue(-1), overdue(0), overdue(1)]).toEqual([false, true, true]);
    expect(isOverdue({ state: "asked", dueAt }, at(1))).toBe(false);
  });
});

describe("a challenge", () => {
  const person = fc.constantFrom("anne", "bilal");

  test("is answered by an editor who is another person", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ChallengeState.options),
        fc.constantFrom(...ChallengeStep.options),
        person,
        person,
        fc.boolean(),
        (state, step, challenger, who, isEditor) => {
          const taken = { step, person: who, isEditor, words: "because" };
          const verdict = decideChallenge({ state, challenger }, taken);
          const possible = possibleChallengeSteps({ state, challenger }, who, isEditor);
          expect(possible.includes(step)).toBe("state" in verdict);
          if (!("state" in verdict)) return;
          const isAnswer = verdict.state === "upheld" || verdict.state === "rejected";
          if (isAnswer) expect([isEditor, who === challenger]).toEqual([true, false]);
          expect(["open", "asked"]).toContain(state);
        },
      ),
    );
  });

  test("is not rejected without a reason", () => {
    const rejected = { step: "reject", person: "bilal", isEditor: true } as const;
    expect(decideChallenge({ state: "open", challenger: "anne" }, rejected)).toEqual({
      refusal: "words_missing",
    });
  });
});
