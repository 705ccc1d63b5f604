import { type Kysely, sql } from "kysely";
import type { ReferenceTables } from "../tables.ts";

/** Numbers for new entries, never given twice; those of a transaction that fails are lost. */
export async function nextEntryRefs(
  transaction: Kysely<ReferenceTables>,
  count: number,
): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select 'PMK' || nextval('reference.entry_number') as ref from generate_series(1, ${count})`.execute(
    transaction,
  );
  return rows.map(({ ref }) => ref);
}
