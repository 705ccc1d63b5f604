import type { Kysely } from "kysely";
import { articleRef, comparedEntries } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";
import { findStoredEntry, type StoredEntry } from "./entry-store.ts";
import { listMovedVariants } from "./moved-variant-store.ts";

/** Where a noted number leads today. */
export interface LedOn {
  readonly entry: StoredEntry;
  /** The number of the entry or of the variant it leads to. */
  readonly ref: string;
  /** Every number on the way, the noted one first. */
  readonly seen: readonly string[];
}

/**
 * The entry that stands today for a number as somebody has noted it: of an entry merged since, the one
 * that took it up; of a variant that a split made part of another entry, that one. Undefined where no
 * entry has the number.
 */
export async function leadOn(
  query: Kysely<ReferenceTables>,
  noted: string,
): Promise<LedOn | undefined> {
  const seen: string[] = [];
  let at = noted;
  while (!seen.includes(at)) {
    seen.push(at);
    const entry = await findStoredEntry(query, articleRef(at));
    if (entry === undefined) return undefined;
    const next = entry.mergedInto ?? (await findMoved(query, entry, at));
    if (next === undefined) return { entry, ref: at, seen };
    at = next;
  }
  return undefined;
}

async function findMoved(
  query: Kysely<ReferenceTables>,
  { ref, article }: StoredEntry,
  at: string,
): Promise<string | undefined> {
  const isHere = at === ref || comparedEntries(ref, article).some((one) => one.ref === at);
  return isHere ? undefined : (await listMovedVariants(query)).get(at);
}
