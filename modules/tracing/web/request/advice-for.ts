import { openLegStates, type RouteAdvice, type TraceView } from "#tracing/contract";

/** Members that owe something on this request already: they are not asked a second time. Pure. */
export function membersBeingAsked({ legs }: Pick<TraceView, "legs">): string[] {
  return legs.filter(({ state }) => openLegStates.includes(state)).map((leg) => leg.askedMember);
}

/** Advice without whom it is no use for: members asked before are left to be named. Pure. */
export function adviceFor(
  { legs }: Pick<TraceView, "legs">,
  routes: readonly RouteAdvice[],
): RouteAdvice[] {
  const asked = new Set(
    legs.filter(({ state }) => state !== "withdrawn").map((leg) => leg.askedMember),
  );
  return routes.filter(({ member }) => !asked.has(member));
}
