import type { RecordSearch } from "#records/contract";
import { serialKeys } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import { findOwnSearches } from "../reverse/kept-search-store.ts";
import { isTold, stepsFrom } from "../reverse/match-searches.ts";
import type { StoredRecord } from "../tables.ts";

export interface OwnSearch {
  readonly id: string;
  readonly at: Date;
  readonly question: RecordSearch;
}

/**
 * The search by which the firearm of an own record was first searched since it was recovered, among the searches the reader may see:
 * those of its agency, for a desk those of its member. A search is its own act, so nothing is written for it.
 */
export async function findOwnSearch(
  transaction: RecordsTransaction,
  { weapon, event, drafted_at, owner_member: member }: StoredRecord,
): Promise<OwnSearch | undefined> {
  const norms = weapon.serials.flatMap(({ text }) => serialKeys(text)).map(({ norm }) => norm);
  if (norms.length === 0) return undefined;
  const since = recoveredSince(event, drafted_at);
  const found = await findOwnSearches(transaction, stepsFrom(norms, weapon), { member, since });
  const [first] = found
    .filter((search) => isTold(search, norms, weapon))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return first;
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
