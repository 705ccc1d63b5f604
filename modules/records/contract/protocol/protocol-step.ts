import * as z from "zod";

/**
 * The nine steps of INTERPOL's Firearms Recovery Protocol in its order, in our own words
 * (INTERPOL, "iARMS", public presentation; the steps are facts, the codes are ours).
 */
export const ProtocolStep = z.enum([
  "own_registers",
  "foreign_records",
  "evidence_and_interviews",
  "latent_prints",
  "dna",
  "ballistic_comparison",
  "results_together",
  "tell_investigators",
  "trafficking_analysis",
]);
export type ProtocolStep = z.infer<typeof ProtocolStep>;

/** The kind of agency that does a step. */
export type StepDoer = "law_enforcement" | "laboratory" | "coordination";

/** Who is to do each step. */
export const doerOfStep: Readonly<Record<ProtocolStep, StepDoer>> = {
  own_registers: "law_enforcement",
  foreign_records: "law_enforcement",
  evidence_and_interviews: "law_enforcement",
  latent_prints: "laboratory",
  dna: "laboratory",
  ballistic_comparison: "laboratory",
  results_together: "coordination",
  tell_investigators: "coordination",
  trafficking_analysis: "coordination",
};

export const ProtocolStepState = z.enum(["open", "done", "not_applicable"]);
export type ProtocolStepState = z.infer<typeof ProtocolStepState>;

/** Why a step is not applicable. */
export const SkipReason = z.enum([
  "handled_before",
  "cannot_be_fired",
  "nobody_to_interview",
  "no_laboratory",
  "not_ordered",
]);
export type SkipReason = z.infer<typeof SkipReason>;

const laboratoryReasons = ["no_laboratory", "not_ordered"] as const;

/** Reasons that can be true of a step; of the others any step can always be done. */
const reasonsOf: Readonly<Partial<Record<ProtocolStep, readonly SkipReason[]>>> = {
  evidence_and_interviews: ["nobody_to_interview", "not_ordered"],
  latent_prints: ["handled_before", ...laboratoryReasons],
  dna: ["handled_before", ...laboratoryReasons],
  ballistic_comparison: ["cannot_be_fired", ...laboratoryReasons],
  trafficking_analysis: ["not_ordered"],
};

/** The reasons for which a step may be left out; none where it never is. */
export function listSkipReasons(step: ProtocolStep): readonly SkipReason[] {
  return reasonsOf[step] ?? [];
}

/**
 * Steps that come first. Handling and firing destroy prints and DNA, so these come before any test shot; leads are made
 * of the results of the first six; what points to trafficking is read from what was pulled together.
 */
const before: Readonly<Partial<Record<ProtocolStep, readonly ProtocolStep[]>>> = {
  ballistic_comparison: ["latent_prints", "dna"],
  results_together: ProtocolStep.options.slice(0, 6),
  trafficking_analysis: ["results_together"],
};

/** Steps for which an open step should wait: those before it that are open. It is said and hinders nobody. */
export function waitsFor(
  step: ProtocolStep,
  stateOf: (step: ProtocolStep) => ProtocolStepState,
): ProtocolStep[] {
  if (stateOf(step) !== "open") return [];
  return (before[step] ?? []).filter((earlier) => stateOf(earlier) === "open");
}
