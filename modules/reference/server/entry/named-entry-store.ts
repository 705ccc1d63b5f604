import { sql, type Transaction } from "kysely";
import type { Entry } from "#reference/contract";
import { articleRef, comparedEntries } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";
import { findStoredEntry, listMerged } from "./entry-store.ts";

/** An entry by its number as somebody has noted it. */
export interface NamedEntry {
  /** The number that stands today. */
  readonly ref: string;
  /** All numbers under which it may have been noted. */
  readonly refs: readonly string[];
  readonly entry: Entry;
}

/** The entry that stands today for a number, that of a variant or of an entry merged since; undefined where there is none. */
export async function findNamedEntry<Tables>(
  transaction: Transaction<Tables>,
  noted: string,
): Promise<NamedEntry | undefined> {
  const tables = transaction as unknown as Transaction<ReferenceTables>;
  const seen = new Set<string>();
  let at = articleRef(noted);
  while (!seen.has(at)) {
    seen.add(at);
    const found = await findStoredEntry(tables, at);
    if (found === undefined) return undefined;
    if (found.mergedInto === undefined) {
      const [entry] = comparedEntries(found.ref, found.article);
      const refs = [found.ref, ...(await listMerged(tables, found.ref))];
      return entry && { ref: found.ref, refs: [...new Set([...refs, ...seen])], entry };
    }
    at = found.mergedInto;
  }
  return undefined;
}

/** The numbers of all families, each with the one that stands for it today. */
export async function listFamilies<Tables>(
  transaction: Transaction<Tables>,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ ref: string; standing: string }>`
    select ref, coalesce(merged_into, ref) as standing from reference.entry
    where article ->> 'kind' <> 'firearm'`.execute(transaction);
  return new Map(rows.map(({ ref, standing }) => [ref, standing]));
}
