import type { Caller } from "#platform/access/contract";
import type { Role } from "#platform/access/contract/permission";
import {
  type ClosingReason,
  inHandTypes,
  type RecordState,
  type RecordType,
  RecordVerb,
} from "./record.ts";

/** From where somebody acts on a record. The agency that owns it may be a desk itself. */
export type Side = "owner_agency" | "owner_desk" | "other_desk";

const byOwner = {
  owner_agency: ["officer", "desk", "examiner"],
  owner_desk: ["desk"],
} as const;
const byOwnersDesk = { owner_desk: ["desk"] } as const;

/** Which roles on which side may do it. */
const doers: Readonly<Record<RecordVerb, Readonly<Partial<Record<Side, readonly Role[]>>>>> = {
  modify: byOwner,
  enter: byOwner,
  locate: { ...byOwner, other_desk: ["desk"] },
  confirm: byOwnersDesk,
  refute: byOwnersDesk,
  reopen: byOwnersDesk,
  clear: byOwner,
  cancel: byOwner,
  renew: byOwner,
};

/** Where each verb leads; what is not listed cannot be done. `before`: where it stood when it expired. */
const transitions: Readonly<
  Record<RecordState, Readonly<Partial<Record<RecordVerb, RecordState | "before">>>>
> = {
  draft: { modify: "draft", enter: "active", cancel: "cancelled", renew: "draft" },
  active: {
    modify: "active",
    locate: "located",
    clear: "cleared",
    cancel: "cancelled",
    renew: "active",
  },
  located: { confirm: "confirmed", refute: "active", cancel: "cancelled", renew: "located" },
  // Who confirmed the wrong firearm takes it back: it is a lead again, and the search goes on.
  confirmed: { modify: "confirmed", reopen: "located", clear: "cleared", renew: "confirmed" },
  cleared: {},
  cancelled: {},
  expired: { renew: "before" },
};

/** Why a step cannot be taken. */
export type StepRefusal =
  | "not_now"
  | "not_yours"
  | "desk_only"
  | "in_hand"
  | "destruction_not_stated"
  | "destroyed_by_you"
  | "compare_first"
  | "second_person_needed";

/** What the rule needs to know of a record. */
export interface StandingRecord {
  readonly type: RecordType;
  readonly state: RecordState;
  /** Where it stood when its review day passed. */
  readonly expiredFrom: RecordState | null;
  readonly ownerMember: string;
  readonly ownerAgency: string;
  /** The person who said that they have the firearm. A person, never an account: invariant 4. */
  readonly locatedBy: string | null;
  /** For which member they have it. */
  readonly locatedMember: string | null;
  /** The person who stated, in its custody, that the firearm was destroyed. */
  readonly destroyedBy: string | null;
}

/** Who takes the step. */
export type StepTaker = Pick<Caller, "person" | "member" | "agency" | "isDesk" | "roles">;

export type StepVerdict = { readonly state: RecordState } | { readonly refusal: StepRefusal };

/** What is done; what closes a record says why, and without it nothing is decided but whether it may be closed at all. */
export interface TakenStep {
  readonly verb: RecordVerb;
  readonly reason?: ClosingReason | undefined;
}

/** Whether somebody may do something with a record they see, and where it stands then. */
export function decideStep(record: StandingRecord, step: TakenStep, taker: StepTaker): StepVerdict {
  const { verb } = step;
  const refusal = findRefusal(record, step, taker);
  if (refusal !== undefined) return { refusal };
  const state = transitions[record.state][verb];
  if (state === undefined) return { refusal: "not_now" };
  return { state: state === "before" ? (record.expiredFrom ?? "active") : state };
}

function findRefusal(
  record: StandingRecord,
  { verb, reason }: TakenStep,
  taker: StepTaker,
): StepRefusal | undefined {
  const allowed = doers[verb];
  const mayDo = sidesOf(record, taker).some((side) =>
    allowed[side]?.some((role) => taker.roles.includes(role)),
  );
  if (!mayDo) return allowed === byOwnersDesk ? "desk_only" : "not_yours";
  if (verb === "locate" && inHandTypes.has(record.type)) return "in_hand";
  if (verb === "clear" && reason === "destroyed") return refuseDestruction(record, taker);
  return verb === "confirm" ? refuseConfirming(record, taker) : undefined;
}

/** What another member has is confirmed in a possible match, where both firearms stand side by side. */
function refuseConfirming(
  { locatedBy, locatedMember, ownerMember }: StandingRecord,
  { person }: StepTaker,
): StepRefusal | undefined {
  if (locatedBy === person) return "second_person_needed";
  return locatedMember !== null && locatedMember !== ownerMember ? "compare_first" : undefined;
}

/** What is destroyed is not taken back: one person states it, another clears the record (invariant 4). */
function refuseDestruction(
  { destroyedBy }: StandingRecord,
  { person }: StepTaker,
): StepRefusal | undefined {
  if (destroyedBy === null) return "destruction_not_stated";
  return destroyedBy === person ? "destroyed_by_you" : undefined;
}

function sidesOf(record: StandingRecord, { member, agency, isDesk }: StepTaker): Side[] {
  if (member !== record.ownerMember) return isDesk ? ["other_desk"] : [];
  const isOwn = agency === record.ownerAgency;
  return [...(isOwn ? ["owner_agency" as const] : []), ...(isDesk ? ["owner_desk" as const] : [])];
}

/** What somebody may do with a record now. */
export function possibleVerbs(record: StandingRecord, taker: StepTaker): RecordVerb[] {
  return RecordVerb.options.filter((verb) => "state" in decideStep(record, { verb }, taker));
}
