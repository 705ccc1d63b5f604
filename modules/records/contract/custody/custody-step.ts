import * as z from "zod";
import { ProtocolStep } from "../protocol/protocol-step.ts";
import { ShortText } from "../short-text.ts";

/** What is done with a firearm that somebody has in hand, from the day it is taken in to the day it is no more. */
export const CustodyStepKind = z.enum([
  "taken_in",
  "moved",
  "to_laboratory",
  "from_laboratory",
  "test_fired",
  "returned",
  "destroyed",
  "deactivated",
  "retained",
  "lost",
]);
export type CustodyStepKind = z.infer<typeof CustodyStepKind>;

/** Steps of the recovery protocol a laboratory does: returned from it, these are done. */
export const ExaminedStep = ProtocolStep.extract(["latent_prints", "dna", "ballistic_comparison"]);
export type ExaminedStep = z.infer<typeof ExaminedStep>;

/** One step of the chain as it is stated; numbers and places, never names. */
export const StatedCustodyStep = z.object({
  kind: CustodyStepKind,
  /** Day on which it was done; null says that it is unknown. */
  on: z.iso.date().nullable(),
  place: ShortText.optional(),
  /** Number of the certificate, receipt or report. */
  document: ShortText.optional(),
  /** In the language its writer says. */
  remark: z.object({ text: ShortText, language: z.string().regex(/^[a-z]{2,3}$/) }).optional(),
  /** Only of a firearm that came back from a laboratory. */
  examined: z.array(ExaminedStep).max(ExaminedStep.options.length).optional(),
});
export type StatedCustodyStep = z.infer<typeof StatedCustodyStep>;

/** Why a step was wrong to state. */
export const StrikeReason = z.enum([
  "wrong_firearm",
  "wrong_step",
  "wrong_day",
  "wrong_details",
  "stated_twice",
]);
export type StrikeReason = z.infer<typeof StrikeReason>;

/** One step as it is kept; a wrong one stays, struck. */
export const CustodyStep = StatedCustodyStep.extend({
  id: z.uuid(),
  statedAt: z.iso.datetime(),
  /** The person, never an account: destruction needs two of them. */
  statedBy: z.uuid(),
  struck: z.object({ at: z.iso.datetime(), reason: StrikeReason }).nullable(),
});
export type CustodyStep = z.infer<typeof CustodyStep>;

/** Steps that count, in the order they were done. */
export function listStanding(steps: readonly CustodyStep[]): CustodyStep[] {
  return inOrderDone(steps.filter(({ struck }) => struck === null));
}

/** Steps, given as they were stated, in the order they were done; one of an unknown day follows the last stated before it. */
export function inOrderDone(steps: readonly CustodyStep[]): CustodyStep[] {
  let latest = "";
  return steps
    .map((step) => {
      if (step.on !== null && step.on > latest) latest = step.on;
      return { step, day: step.on ?? latest };
    })
    .sort((a, b) => compare(a.day, b.day))
    .map(({ step }) => step);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The destruction that is stated of a firearm. */
export function findDestruction(steps: readonly CustodyStep[]): CustodyStep | undefined {
  return listStanding(steps).find(({ kind }) => kind === "destroyed");
}
