import type { Caller } from "#platform/access/contract";
import { isOwnersSide, type ProtocolOwner } from "../protocol/decide-protocol.ts";
import { inHandTypes, type RecordState, type RecordType } from "../record.ts";
import type { CustodyMove } from "./custody.ts";
import { type CustodyStep, findDestruction } from "./custody-step.ts";

/** Why nothing is done to the custody of a record. */
export type CustodyRefusal =
  | "not_yours"
  | "not_in_hand"
  | "not_now"
  | "day_in_future"
  | "after_destruction"
  | "examined_elsewhere"
  | "step_unknown";

export interface StandingCustody extends ProtocolOwner {
  readonly type: RecordType;
  readonly state: RecordState;
  readonly steps: readonly CustodyStep[];
}

export type CustodyTaker = Pick<Caller, "member" | "agency" | "isDesk" | "roles">;

const keepers = ["officer", "desk", "examiner"] as const;
const closed: ReadonlySet<RecordState> = new Set(["cleared", "cancelled", "expired"]);

/** Whether there is a firearm to keep: one recovered, found or surrendered, or one that was sought and is found. */
export function hasCustody({ type, state }: Pick<StandingCustody, "type" | "state">): boolean {
  return inHandTypes.has(type) || state === "confirmed";
}

/** Whether somebody who sees a record may state its custody now. */
export function mayStateCustody(custody: StandingCustody, taker: CustodyTaker): boolean {
  return refuseTaker(custody, taker) === undefined;
}

/** What hinders it; undefined: nothing does. `today`: a calendar day. */
export function refuseCustody(
  custody: StandingCustody,
  move: CustodyMove,
  { taker, today }: { taker: CustodyTaker; today: string },
): CustodyRefusal | undefined {
  const refusal = refuseTaker(custody, taker);
  if (refusal !== undefined) return refusal;
  switch (move.verb) {
    case "describe":
      return undefined;
    case "add":
      return refuseStep(custody.steps, move.step, today);
    case "strike":
      return custody.steps.some(({ id, struck }) => id === move.step && struck === null)
        ? undefined
        : "step_unknown";
  }
}

function refuseTaker(custody: StandingCustody, taker: CustodyTaker): CustodyRefusal | undefined {
  const isKeeper = keepers.some((role) => taker.roles.includes(role));
  if (!isKeeper || !isOwnersSide(custody, taker)) return "not_yours";
  if (closed.has(custody.state)) return "not_now";
  return hasCustody(custody) ? undefined : "not_in_hand";
}

type Added = Extract<CustodyMove, { verb: "add" }>["step"];

function refuseStep(
  steps: readonly CustodyStep[],
  { kind, on, examined = [] }: Added,
  today: string,
): CustodyRefusal | undefined {
  if (on !== null && on > today) return "day_in_future";
  if (examined.length > 0 && kind !== "from_laboratory") return "examined_elsewhere";
  const destruction = findDestruction(steps);
  if (destruction === undefined) return undefined;
  // What was done before may be stated late; a firearm is destroyed once.
  const isLater = on === null || destruction.on === null || on > destruction.on;
  return kind === "destroyed" || isLater ? "after_destruction" : undefined;
}
