import type { ToldLink, TraceChain } from "#tracing/contract";

/** What of a life nobody told: how it began, what lies between two links, how it came to where it was recovered. */
export type UnknownStretch = "from_maker" | "between" | "until_recovery" | "whole";

/** One stretch of the line that is drawn of a firearm's life. */
export type LifeStretch =
  | { readonly kind: "link"; readonly told: ToldLink }
  | { readonly kind: "unknown"; readonly which: UnknownStretch }
  | { readonly kind: "recovered" };

/** A firearm's life from its maker to its recovery, what nobody told drawn as unknown. Pure. */
export function lifeOf({ links, startsWithMaker }: TraceChain): LifeStretch[] {
  if (links.length === 0) return [{ kind: "unknown", which: "whole" }, { kind: "recovered" }];
  return [
    ...(startsWithMaker ? [] : [{ kind: "unknown", which: "from_maker" } as const]),
    ...links.flatMap((told, at) => withStretchAfter(told, links[at + 1])),
    { kind: "unknown", which: "until_recovery" },
    { kind: "recovered" },
  ];
}

function withStretchAfter(told: ToldLink, next: ToldLink | undefined): LifeStretch[] {
  const link: LifeStretch = { kind: "link", told };
  return next === undefined || isFollowed(told, next)
    ? [link]
    : [link, { kind: "unknown", which: "between" }];
}

/** Whether one link leads to the next: who received it there gives it here. */
function isFollowed({ link }: ToldLink, next: ToldLink): boolean {
  if (link.kind.startsWith("reported_")) return false;
  const { from, to: receiver } = next.link;
  if (link.kind === "exported" && next.link.kind !== "imported") {
    const country = link.to?.country;
    return (
      country !== undefined && [next.member, from?.country, receiver?.country].includes(country)
    );
  }
  return isPerhapsSame(link.to, from);
}

type SomeParty = ToldLink["link"]["to"];

/** Two parties of which nothing that is told of both differs. */
function isPerhapsSame(one: SomeParty, other: SomeParty): boolean {
  if (one === undefined || other === undefined) return true;
  const differs = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  const isKindKnown = one.kind !== "unknown" && other.kind !== "unknown";
  return (
    !(isKindKnown && differs(one.kind, other.kind)) &&
    !differs(one.country, other.country) &&
    !differs(one.name?.toLowerCase(), other.name?.toLowerCase())
  );
}
