import { sql, type Transaction } from "kysely";

/** Numbers for entries that come from no seed, each given once; gaps mean nothing. */
export async function nextEntryRefs<Tables>(
  transaction: Transaction<Tables>,
  count: number,
): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select 'PMK' || nextval('reference.entry_number') as ref
    from generate_series(1, ${count})`.execute(transaction);
  return rows.map(({ ref }) => ref);
}
