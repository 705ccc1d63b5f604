import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideStep, possibleSteps, type StandingProposal } from "./decide-step.ts";
import { ProposalState, ProposalStep } from "./proposal.ts";

const people = ["anne", "bilal", "chen", "dora"] as const;
const person = fc.constantFrom(...people);
const taken = fc.record({
  step: fc.constantFrom(...ProposalStep.options),
  person,
  isEditor: fc.boolean(),
  reason: fc.constantFrom(undefined, "because"),
});

/** Takes the steps one after another as a store would, and keeps what led to the state. */
function run(author: string, steps: readonly Parameters<typeof decideStep>[1][]) {
  let standing: StandingProposal = { state: "proposed", author };
  const accepted: { person: string; isEditor: boolean }[] = [];
  for (const step of steps) {
    const verdict = decideStep(standing, step);
    if ("refusal" in verdict) continue;
    if (step.step === "accept") accepted.push(step);
    else accepted.length = 0;
    const acceptedBy = verdict.state === "accepted" ? step.person : undefined;
    standing = { author, state: verdict.state, acceptedBy };
    if (verdict.state === "published") break;
  }
  return { standing, accepted };
}

describe("a proposal", () => {
  test("is published by exactly two editors who are two persons and not its author", () => {
    fc.assert(
      fc.property(person, fc.array(taken, { maxLength: 40 }), (author, steps) => {
        const { standing, accepted } = run(author, steps);
        if (standing.state !== "published") return;
        expect(accepted).toHaveLength(2);
        const [first, second] = accepted;
        expect(first?.person).not.toBe(second?.person);
        expect(accepted.map((one) => one.person)).not.toContain(author);
        expect(accepted.every(({ isEditor }) => isEditor)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("ends for good when published, refused or withdrawn", () => {
    for (const state of ["published", "refused", "withdrawn"] as const)
      for (const step of ProposalStep.options)
        for (const one of people)
          expect(
            decideStep(
              { state, author: "anne" },
              { step, person: one, isEditor: true, reason: "because" },
            ),
          ).toHaveProperty("refusal");
  });

  test("is returned and refused with a reason only", () => {
    const standing = { state: "proposed", author: "anne" } as const;
    for (const step of ["return", "refuse"] as const) {
      const without = decideStep(standing, { step, person: "bilal", isEditor: true });
      expect(without).toEqual({ refusal: "reason_missing" });
    }
  });

  test("names each refusal", () => {
    const standing = { state: "accepted", author: "anne", acceptedBy: "bilal" } as const;
    const take = (step: ProposalStep, who: string, isEditor = true) =>
      decideStep(standing, { step, person: who, isEditor, reason: "because" });
    expect(take("accept", "bilal")).toEqual({ refusal: "second_person_needed" });
    expect(take("accept", "anne")).toEqual({ refusal: "own_proposal" });
    expect(take("accept", "chen", false)).toEqual({ refusal: "editor_only" });
    expect(take("withdraw", "bilal")).toEqual({ refusal: "author_only" });
    expect(take("resubmit", "anne")).toEqual({ refusal: "not_now" });
    expect(take("accept", "chen")).toEqual({ state: "published" });
  });

  test("offers exactly the steps that the rule allows", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ProposalState.options),
        person,
        fc.option(person, { nil: undefined }),
        person,
        fc.boolean(),
        (state, author, acceptedBy, who, isEditor) => {
          const standing = { state, author, acceptedBy };
          const possible = possibleSteps(standing, who, isEditor);
          for (const step of ProposalStep.options) {
            const verdict = decideStep(standing, {
              step,
              person: who,
              isEditor,
              reason: "because",
            });
            expect(possible.includes(step)).toBe("state" in verdict);
          }
        },
      ),
    );
  });
});
