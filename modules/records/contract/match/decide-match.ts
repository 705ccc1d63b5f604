import type { Caller } from "#platform/access/contract";
import type { Role } from "#platform/access/contract/permission";
import { type MatchState, MatchVerb } from "./match-state.ts";

/** From where somebody acts: the agency that asked, its desk, or the desk of the record's owner. */
type MatchSide = "asker_agency" | "asker_desk" | "owner_desk";

const byOwnersDesk = { owner_desk: ["desk"] } as const;
const byAsker = {
  asker_agency: ["officer", "desk", "examiner"],
  asker_desk: ["desk"],
} as const;

const doers: Readonly<Record<MatchVerb, Readonly<Partial<Record<MatchSide, readonly Role[]>>>>> = {
  confirm: byOwnersDesk,
  refute: byOwnersDesk,
  leave_open: byOwnersDesk,
  reopen: byOwnersDesk,
  withdraw: byAsker,
  close: { ...byAsker, ...byOwnersDesk },
};

const transitions: Readonly<Record<MatchState, Readonly<Partial<Record<MatchVerb, MatchState>>>>> =
  {
    asked: {
      confirm: "confirmed",
      refute: "refuted",
      leave_open: "inconclusive",
      withdraw: "withdrawn",
    },
    // What one photograph left open another may settle.
    inconclusive: { confirm: "confirmed", refute: "refuted", withdraw: "withdrawn" },
    // An answer that was wrong is taken back as long as nobody has recorded what came of it.
    confirmed: { reopen: "inconclusive", close: "closed" },
    refuted: { reopen: "inconclusive" },
    withdrawn: {},
    closed: {},
  };

export type MatchRefusal = "not_now" | "not_yours" | "second_person_needed";

/** What the rule needs to know of a possible match. */
export interface StandingMatch {
  readonly state: MatchState;
  readonly ownerMember: string;
  readonly askerMember: string;
  readonly askerAgency: string;
  /** The person who asked. A person, never an account: invariant 4. */
  readonly askedBy: string;
}

export type MatchTaker = Pick<Caller, "person" | "member" | "agency" | "isDesk" | "roles">;

export type MatchVerdict = { readonly state: MatchState } | { readonly refusal: MatchRefusal };

/** Whether somebody may do something with a possible match they see, and where it stands then. */
export function decideMatch(
  match: StandingMatch,
  verb: MatchVerb,
  taker: MatchTaker,
): MatchVerdict {
  const mayDo = sidesOf(match, taker).some((side) =>
    doers[verb][side]?.some((role) => taker.roles.includes(role)),
  );
  if (!mayDo) return { refusal: "not_yours" };
  const isAnswer = doers[verb] === byOwnersDesk;
  if (isAnswer && match.askedBy === taker.person) return { refusal: "second_person_needed" };
  const state = transitions[match.state][verb];
  return state === undefined ? { refusal: "not_now" } : { state };
}

function sidesOf(
  { ownerMember, askerMember, askerAgency }: StandingMatch,
  { member, agency, isDesk }: MatchTaker,
): MatchSide[] {
  return [
    ...(agency === askerAgency ? ["asker_agency" as const] : []),
    ...(isDesk && member === askerMember ? ["asker_desk" as const] : []),
    ...(isDesk && member === ownerMember ? ["owner_desk" as const] : []),
  ];
}

/** What somebody may do with a possible match now. */
export function possibleMatchVerbs(match: StandingMatch, taker: MatchTaker): MatchVerb[] {
  return MatchVerb.options.filter((verb) => "state" in decideMatch(match, verb, taker));
}
