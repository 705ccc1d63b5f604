import { type Kysely, sql } from "kysely";
import type { ReferenceTables } from "../tables.ts";

/**
 * Variants that a split made part of another entry: the number each had, with the one it has now. One
 * that went on from there leads to where it is in the end; one that its entry has again is left out, as
 * is one whose split was taken back.
 */
export async function listMovedVariants(
  query: Kysely<ReferenceTables>,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ former: string; ref: string }>`
    select own.ref || '-' || (variant ->> 'number') as former,
      made.ref || '-' || (variant ->> 'number') as ref
    from reference.entry_version as own
    join reference.entry_version as before on before.ref = own.ref and before.version = own.version - 1
    join reference.entry_version as made
      on made.batch = own.batch and made.change = 'split' and made.version = 1
    join reference.entry as apart on apart.ref = made.ref
    join reference.entry as standing on standing.ref = own.ref
    cross join jsonb_array_elements(before.article -> 'variants') as variant
    cross join jsonb_build_array(jsonb_build_object('number', variant -> 'number')) as numbered
    where own.change = 'split' and own.version > 1
      and made.article -> 'variants' @> numbered
      and not own.article -> 'variants' @> numbered
      and not standing.article -> 'variants' @> numbered
      and (apart.is_listed or apart.merged_into is not null)
    order by own.ref, own.version`.execute(query);
  const moved = new Map(rows.map(({ former, ref }) => [former, ref]));
  return new Map([...moved.keys()].map((former) => [former, lastOf(moved, former)]));
}

function lastOf(moved: ReadonlyMap<string, string>, former: string): string {
  const seen = new Set<string>();
  let at = former;
  for (let next = moved.get(at); next !== undefined && !seen.has(next); next = moved.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}
