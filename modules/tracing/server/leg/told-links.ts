import { type ToldLink, toldOf } from "#tracing/contract";
import type { StoredLeg, StoredSaid } from "../tables.ts";

/** What members told of the firearm's life, as far as it stands, each link with the member that told it. */
export function toldLinks(legs: readonly StoredLeg[], said: readonly StoredSaid[]): ToldLink[] {
  const byLeg = Map.groupBy(said, ({ leg }) => leg);
  return toldOf(
    legs.map(({ id, asked_member, state }) => ({
      askedMember: asked_member,
      state,
      said: byLeg.get(id) ?? [],
    })),
  );
}
