import type { StandingLeg, StandingTrace } from "#tracing/contract";
import type { StoredLeg } from "../tables.ts";

/** What the rule of steps needs to know of the request, as its legs have it. */
export function traceOf({ request_state, asker_member, asker_agency }: StoredLeg): StandingTrace {
  return { state: request_state, askerMember: asker_member, askerAgency: asker_agency };
}

export function standingOf({ state, asked_member, is_outside }: StoredLeg): StandingLeg {
  return { state, askedMember: asked_member, isOutside: is_outside };
}
