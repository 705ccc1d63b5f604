import { describe, expect, test } from "vitest";
import {
  isOwnersSide,
  type ProtocolTaker,
  possibleStepVerbs,
  refuseStep,
  type StandingStep,
} from "./decide-protocol.ts";
import {
  doerOfStep,
  listSkipReasons,
  ProtocolStep,
  type ProtocolStepState,
  waitsFor,
} from "./protocol-step.ts";
import { untouched } from "./step-standing.ts";

function standing(states: Partial<Record<ProtocolStep, ProtocolStepState>>) {
  return (step: ProtocolStep) => states[step] ?? "open";
}

describe("the order of the steps", () => {
  test("ballistics wait for prints and DNA, until both are done or left out", () => {
    expect(waitsFor("ballistic_comparison", standing({}))).toEqual(["latent_prints", "dna"]);
    const printed = standing({ latent_prints: "done" });
    expect(waitsFor("ballistic_comparison", printed)).toEqual(["dna"]);
    const neither = standing({ latent_prints: "done", dna: "not_applicable" });
    expect(waitsFor("ballistic_comparison", neither)).toEqual([]);
  });

  test("prints and DNA wait for nothing, and what is done waits no more", () => {
    expect(waitsFor("latent_prints", standing({}))).toEqual([]);
    expect(waitsFor("dna", standing({}))).toEqual([]);
    expect(waitsFor("ballistic_comparison", standing({ ballistic_comparison: "done" }))).toEqual(
      [],
    );
  });

  test("investigators are told at once; leads are made of the first six steps", () => {
    expect(waitsFor("tell_investigators", standing({}))).toEqual([]);
    expect(waitsFor("results_together", standing({ dna: "done" }))).toEqual([
      "own_registers",
      "foreign_records",
      "evidence_and_interviews",
      "latent_prints",
      "ballistic_comparison",
    ]);
  });

  test("no step waits for a later one, so the list can be gone through from above", () => {
    const { options } = ProtocolStep;
    for (const step of options)
      for (const earlier of waitsFor(step, standing({})))
        expect(options.indexOf(earlier)).toBeLessThan(options.indexOf(step));
    expect(options.map((step) => doerOfStep[step])).toEqual([
      ...Array(3).fill("law_enforcement"),
      ...Array(3).fill("laboratory"),
      ...Array(3).fill("coordination"),
    ]);
  });
});

const own = { ownerMember: "ES", ownerAgency: "police" };
const officer: ProtocolTaker = {
  member: "ES",
  agency: "police",
  isDesk: false,
  roles: ["officer"],
};
const laboratory: ProtocolTaker = { ...officer, agency: "laboratory", roles: ["examiner"] };
const step = (changes: Partial<StandingStep["standing"]> = {}): StandingStep => ({
  ...own,
  standing: { ...untouched, ...changes },
  recordState: "active",
});

describe("who moves a step", () => {
  test("the owner's agency and its desk, and of other agencies only that which has it", () => {
    const verbs = ["tick", "skip", "assign"];
    expect(possibleStepVerbs(step(), "dna", officer)).toEqual(verbs);
    const desk: ProtocolTaker = { ...officer, agency: "bureau", isDesk: true, roles: ["desk"] };
    expect(possibleStepVerbs(step(), "dna", desk)).toEqual(verbs);
    expect(possibleStepVerbs(step(), "dna", laboratory)).toEqual([]);
    const held = step({ agency: "laboratory" });
    expect(possibleStepVerbs(held, "dna", laboratory)).toEqual(["tick", "skip"]);
  });

  test("never another member's, were it its desk, nor a role that keeps no records", () => {
    const foreign: ProtocolTaker = { ...officer, member: "MA", isDesk: true, roles: ["desk"] };
    expect(isOwnersSide(own, foreign)).toBe(false);
    expect(possibleStepVerbs(step({ agency: "police" }), "dna", foreign)).toEqual([]);
    expect(possibleStepVerbs(step(), "dna", { ...officer, roles: ["analyst"] })).toEqual([]);
    expect(refuseStep(step(), { verb: "tick", step: "dna" }, foreign)).toBe("not_yours");
  });

  test("what is done is opened again before it is done otherwise, and not of a record that is over", () => {
    const done = step({ state: "done" });
    expect(possibleStepVerbs(done, "dna", officer)).toEqual(["reopen", "assign"]);
    expect(refuseStep(done, { verb: "tick", step: "dna" }, officer)).toBe("not_now");
    const over = { ...step(), recordState: "cancelled" as const };
    expect(possibleStepVerbs(over, "dna", officer)).toEqual([]);
  });

  test("a step is left out for a reason that can be true of it, and some never are", () => {
    const skip = { verb: "skip" as const, reason: "cannot_be_fired" as const };
    expect(refuseStep(step(), { ...skip, step: "dna" }, officer)).toBe("reason_unfit");
    expect(refuseStep(step(), { ...skip, step: "ballistic_comparison" }, officer)).toBeUndefined();
    expect(listSkipReasons("foreign_records")).toEqual([]);
    expect(possibleStepVerbs(step(), "foreign_records", officer)).toEqual(["tick", "assign"]);
    expect(refuseStep(step(), { ...skip, step: "foreign_records" }, officer)).toBe("not_now");
  });
});
