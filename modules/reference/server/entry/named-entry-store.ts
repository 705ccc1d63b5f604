import { sql, type Transaction } from "kysely";
import type { Entry } from "#reference/contract";
import { articleRef, comparedEntries } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";
import { listMerged } from "./entry-store.ts";
import { leadOn } from "./lead-on.ts";
import { listMovedVariants } from "./moved-variant-store.ts";

/** An entry by its number as somebody has noted it. */
export interface NamedEntry {
  /** The number that stands today. */
  readonly ref: string;
  /** All numbers under which it may have been noted. */
  readonly refs: readonly string[];
  readonly entry: Entry;
}

/** The entry that stands today for a number, that of a variant moved or of an entry merged since; undefined where there is none. */
export async function findNamedEntry<Tables>(
  transaction: Transaction<Tables>,
  noted: string,
): Promise<NamedEntry | undefined> {
  const tables = transaction as unknown as Transaction<ReferenceTables>;
  const led = await leadOn(tables, noted);
  if (led === undefined) return undefined;
  const { ref, article } = led.entry;
  const compared = comparedEntries(ref, article);
  const entry = compared.find((one) => one.ref === led.ref) ?? compared[0];
  const moved = [...(await listMovedVariants(tables))].filter(([, now]) => articleRef(now) === ref);
  const former = [...(await listMerged(tables, ref)), ...moved.map(([number]) => number)];
  return entry && { ref, refs: [...new Set([ref, ...former, ...led.seen])], entry };
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
