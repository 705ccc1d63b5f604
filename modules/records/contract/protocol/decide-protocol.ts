import type { Caller } from "#platform/access/contract";
import type { RecordState } from "../record.ts";
import { listSkipReasons, type ProtocolStep } from "./protocol-step.ts";
import { type StepMove, StepMoveVerb, type StepStanding } from "./step-standing.ts";

/** Why nothing is done to a step. */
export type ProtocolRefusal = "not_now" | "not_yours" | "reason_unfit";

/** Whose checklist it is. */
export interface ProtocolOwner {
  readonly ownerMember: string;
  readonly ownerAgency: string;
}

export type ProtocolTaker = Pick<Caller, "member" | "agency" | "isDesk" | "roles">;

/** Where a step of somebody's checklist stands. */
export interface StandingStep extends ProtocolOwner {
  readonly standing: StepStanding;
  /** Where the record stands; undefined for an agency that has the step and may not open the record. */
  readonly recordState: RecordState | undefined;
}

/** Whether somebody works at the agency that owns a record, or at its desk. */
export function isOwnersSide({ ownerMember, ownerAgency }: ProtocolOwner, taker: OwnersSide) {
  return ownerMember === taker.member && (ownerAgency === taker.agency || taker.isDesk);
}
type OwnersSide = Pick<ProtocolTaker, "member" | "agency" | "isDesk">;

const keepers = ["officer", "desk", "examiner"] as const;
const overRecords: ReadonlySet<RecordState | undefined> = new Set(["cancelled", "expired"]);

/** What hinders somebody who sees the checklist in doing something to one of its steps; undefined: nothing does. */
export function refuseStep(
  step: StandingStep,
  move: StepMove,
  taker: ProtocolTaker,
): ProtocolRefusal | undefined {
  if (!mayMove(step, move.verb, taker)) return "not_yours";
  if (!isPossible(step, move.verb, move.step)) return "not_now";
  if (move.verb === "skip" && !listSkipReasons(move.step).includes(move.reason))
    return "reason_unfit";
  return undefined;
}

/** The owner's side does everything; an agency that has the step everything but hand it on. */
function mayMove(step: StandingStep, verb: StepMoveVerb, taker: ProtocolTaker): boolean {
  if (!keepers.some((role) => taker.roles.includes(role))) return false;
  if (isOwnersSide(step, taker)) return true;
  const hasStep = step.ownerMember === taker.member && step.standing.agency === taker.agency;
  return hasStep && verb !== "assign";
}

function isPossible(
  { standing, recordState }: StandingStep,
  verb: StepMoveVerb,
  name: ProtocolStep,
): boolean {
  if (overRecords.has(recordState)) return false;
  switch (verb) {
    case "assign":
      return true;
    case "reopen":
      return standing.state !== "open";
    case "tick":
      return standing.state === "open";
    case "skip":
      return standing.state === "open" && listSkipReasons(name).length > 0;
  }
}

/** What somebody may do with a step now. */
export function possibleStepVerbs(
  step: StandingStep,
  name: ProtocolStep,
  taker: ProtocolTaker,
): StepMoveVerb[] {
  return StepMoveVerb.options.filter(
    (verb) => mayMove(step, verb, taker) && isPossible(step, verb, name),
  );
}
