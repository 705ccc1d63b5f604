import { serialKeys } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import { findOwnSearches } from "../reverse/kept-search-store.ts";
import { isTold, stepsFrom } from "../reverse/match-searches.ts";
import type { StoredRecord } from "../tables.ts";

/**
 * When the firearm of an own record was first searched since it was recovered, among the searches the reader may see:
 * those of its agency, for a desk those of its member. A search is its own act, so nothing is written for it.
 */
export async function findOwnSearch(
  transaction: RecordsTransaction,
  { weapon, event, drafted_at, owner_member: member }: StoredRecord,
): Promise<Date | undefined> {
  const norms = weapon.serials.flatMap(({ text }) => serialKeys(text)).map(({ norm }) => norm);
  if (norms.length === 0) return undefined;
  const since = recoveredSince(event, drafted_at);
  const found = await findOwnSearches(transaction, stepsFrom(norms, weapon), { member, since });
  const times = found
    .filter((search) => isTold(search, norms, weapon))
    .map(({ at }) => at.getTime());
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

/** A search often comes before its record; where the day is not known, the day of the draft is the earliest sure one. */
function recoveredSince({ when }: StoredRecord["event"], draftedAt: Date): Date {
  switch (when?.precision) {
    case "day":
      return new Date(when.day);
    case "between":
      return new Date(when.from);
    case "unknown":
    case undefined:
      return new Date(draftedAt.toISOString().slice(0, 10));
  }
}
