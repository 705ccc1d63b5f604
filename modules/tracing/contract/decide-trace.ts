import type { Caller } from "#platform/access/contract";
import type { Role } from "#platform/access/contract/permission";
import { type LegState, LegVerb } from "./leg/leg-state.ts";
import { type TraceState, TraceVerb } from "./request/trace-state.ts";

/**
 * From where somebody acts: the agency that asks, its desk, or the desk that is asked. Of a member that is not
 * connected the asking desk writes down what it was told.
 */
export type TraceSide = "asker_agency" | "asker_desk" | "asked_desk";

type Doers = Readonly<Partial<Record<TraceSide, readonly Role[]>>>;

const byAsker: Doers = { asker_agency: ["officer", "desk", "examiner"], asker_desk: ["desk"] };
/** A desk has nobody to submit to. */
const byAskersAgency: Doers = { asker_agency: ["officer", "examiner"] };
const byAskersDesk: Doers = { asker_desk: ["desk"] };
const byAsked: Doers = { asked_desk: ["desk"] };

interface Step<State extends string> {
  readonly by: Doers;
  /** From where it leads whereto; what is not listed cannot be done. */
  readonly leads: Readonly<Partial<Record<State, State>>>;
}

const answering: Readonly<Partial<Record<LegState, true>>> = {
  sent: true,
  acknowledged: true,
  in_progress: true,
  questioned: true,
};

function fromAnswering(to: LegState): Step<LegState>["leads"] {
  return Object.fromEntries(Object.keys(answering).map((state) => [state, to]));
}

/** The request as a whole (domain 1.6). */
const traceSteps: Readonly<Record<TraceVerb, Step<TraceState>>> = {
  modify: { by: byAsker, leads: { draft: "draft", submitted: "submitted" } },
  submit: { by: byAskersAgency, leads: { draft: "submitted" } },
  return: { by: byAskersDesk, leads: { submitted: "draft" } },
  send: { by: byAskersDesk, leads: { draft: "sent", submitted: "sent" } },
  // An answer that names another country is followed there, also after all have answered.
  ask_another: { by: byAskersDesk, leads: { sent: "sent", answered: "sent" } },
  withdraw: { by: byAsker, leads: { sent: "withdrawn" } },
  close: { by: byAsker, leads: { answered: "closed" } },
  discard: { by: byAsker, leads: { draft: "discarded", submitted: "discarded" } },
};

/** What one member is asked. */
const legSteps: Readonly<Record<LegVerb, Step<LegState>>> = {
  acknowledge: { by: byAsked, leads: { sent: "acknowledged" } },
  report: {
    by: byAsked,
    leads: { sent: "in_progress", acknowledged: "in_progress", in_progress: "in_progress" },
  },
  question: {
    by: byAsked,
    leads: { sent: "questioned", acknowledged: "questioned", in_progress: "questioned" },
  },
  reply: { by: byAsker, leads: { questioned: "in_progress" } },
  answer: { by: byAsked, leads: fromAnswering("answered") },
  decline: { by: byAsked, leads: fromAnswering("declined") },
  // A wrong answer is taken back as long as nobody has said what it was worth.
  reopen: { by: byAsked, leads: { answered: "in_progress", declined: "in_progress" } },
  recall: { by: byAskersDesk, leads: fromAnswering("withdrawn") },
};

/** Why something cannot be done. */
export type TraceRefusal = "not_now" | "not_yours" | "request_ended";

/** What the rule needs to know of a request. */
export interface StandingTrace {
  readonly state: TraceState;
  readonly askerMember: string;
  readonly askerAgency: string;
}

/** What it needs to know of a leg. */
export interface StandingLeg {
  readonly state: LegState;
  readonly askedMember: string;
  /** The member is not connected: what it answers is typed by who asks. */
  readonly isOutside: boolean;
}

export type TraceTaker = Pick<Caller, "member" | "agency" | "isDesk" | "roles">;

export type Decision<State> = { readonly state: State } | { readonly refusal: TraceRefusal };

/** Whether somebody may do something with a request they see, and where it stands then. Pure. */
export function decideTrace(
  trace: StandingTrace,
  verb: TraceVerb,
  taker: TraceTaker,
): Decision<TraceState> {
  return decide(traceSteps[verb], trace.state, sidesOf(trace, undefined, taker), taker.roles);
}

/** The same of a leg. Nothing is done with the legs of a request that has ended. Pure. */
export function decideLeg(
  trace: StandingTrace,
  leg: StandingLeg,
  verb: LegVerb,
  taker: TraceTaker,
): Decision<LegState> {
  const decision = decide(legSteps[verb], leg.state, sidesOf(trace, leg, taker), taker.roles);
  const isUnderWay = trace.state === "sent" || trace.state === "answered";
  return "state" in decision && !isUnderWay ? { refusal: "request_ended" } : decision;
}

function decide<State extends string>(
  { by, leads }: Step<State>,
  from: State,
  sides: readonly TraceSide[],
  roles: readonly Role[],
): Decision<State> {
  const mayDo = sides.some((side) => by[side]?.some((role) => roles.includes(role)));
  if (!mayDo) return { refusal: "not_yours" };
  const state = leads[from];
  return state === undefined ? { refusal: "not_now" } : { state };
}

function sidesOf(
  { askerMember, askerAgency }: StandingTrace,
  leg: StandingLeg | undefined,
  { member, agency, isDesk }: TraceTaker,
): TraceSide[] {
  const isAskersDesk = isDesk && member === askerMember;
  const isAsked =
    leg !== undefined && (leg.isOutside ? isAskersDesk : isDesk && member === leg.askedMember);
  return [
    ...(agency === askerAgency ? ["asker_agency" as const] : []),
    ...(isAskersDesk ? ["asker_desk" as const] : []),
    ...(isAsked ? ["asked_desk" as const] : []),
  ];
}

/** What somebody may do with a request now. */
export function possibleTraceVerbs(trace: StandingTrace, taker: TraceTaker): TraceVerb[] {
  return TraceVerb.options.filter((verb) => "state" in decideTrace(trace, verb, taker));
}

/** What somebody may do with a leg now. */
export function possibleLegVerbs(
  trace: StandingTrace,
  leg: StandingLeg,
  taker: TraceTaker,
): LegVerb[] {
  return LegVerb.options.filter((verb) => "state" in decideLeg(trace, leg, verb, taker));
}
