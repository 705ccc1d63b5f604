import { type Kysely, sql } from "kysely";
import type { ImportTables } from "../tables.ts";

/** Remembers under which keys the published items of a batch were imported. */
export async function keepKeys(
  query: Kysely<ImportTables>,
  batch: string,
  table: string,
): Promise<void> {
  await sql`
    insert into reference.import_key as known (source_table, key, ref, variant, batch)
    select distinct on (pair.key) ${table}, pair.key, item.next_ref, pair.variant, item.batch
    from reference.import_item as item,
      jsonb_to_recordset(item.next_keys) as pair (key text, variant int)
    where item.batch = ${batch} and item.outcome = 'published'
    order by pair.key, item.number
    on conflict (source_table, key) do update set ref = excluded.ref, variant = excluded.variant
    where (known.ref, known.variant) is distinct from (excluded.ref, excluded.variant)`.execute(
    query,
  );
}

/**
 * Forgets the keys a batch brought to entries that stood before it. Those of the entries it made are
 * kept: imported again, they come back under their numbers.
 */
export async function forgetKeys(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await sql`
    delete from reference.import_key as known where known.batch = ${batch}
      and exists (select from reference.import_item as item where item.batch = ${batch}
        and item.next_ref = known.ref and item.outcome = 'undone' and item.was_listed is not null)`.execute(
    query,
  );
}
