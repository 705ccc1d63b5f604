import { type ToldLink, toldToOthers } from "#tracing/contract";
import type { StoredLeg, StoredSaid } from "../tables.ts";

/** What members told of the firearm's life that other members may be told, each link with the member that told it. */
export function toldLinks(legs: readonly StoredLeg[], said: readonly StoredSaid[]): ToldLink[] {
  const byLeg = Map.groupBy(said, ({ leg }) => leg);
  return toldToOthers(
    legs.map(({ id, asked_member, state }) => ({
      askedMember: asked_member,
      state,
      said: byLeg.get(id) ?? [],
    })),
  );
}
