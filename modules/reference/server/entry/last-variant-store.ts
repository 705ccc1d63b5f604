import { type Kysely, sql } from "kysely";
import type { ReferenceTables } from "../tables.ts";

/** The highest number a variant of each of these entries ever had, in whatever version; entries that never had any are left out. */
export async function listLastVariants(
  query: Kysely<ReferenceTables>,
  refs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (refs.length === 0) return new Map();
  const { rows } = await sql<{ ref: string; last: number }>`
    select kept.ref, max((variant ->> 'number')::int) as last
    from reference.entry_version as kept
    cross join jsonb_array_elements(coalesce(kept.article -> 'variants', '[]')) as variant
    where kept.ref = any (${[...refs]})
    group by kept.ref`.execute(query);
  return new Map(rows.map(({ ref, last }) => [ref, last]));
}
