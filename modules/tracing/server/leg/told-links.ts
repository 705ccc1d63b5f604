import type { ToldLink } from "#tracing/contract";
import type { StoredLeg, StoredSaid } from "../tables.ts";

/** What members told of the firearm's life, each link with the member that told it, in the order it was told. */
export function toldLinks(legs: readonly StoredLeg[], said: readonly StoredSaid[]): ToldLink[] {
  const askedOf = new Map(legs.map(({ id, asked_member }) => [id, asked_member]));
  return said.flatMap(({ leg, said: each }) => {
    const member = askedOf.get(leg);
    if (member === undefined) return [];
    if (each.kind === "report") return each.report.links.map((link) => ({ link, member }));
    return each.kind === "answer" ? each.answer.links.map((link) => ({ link, member })) : [];
  });
}
