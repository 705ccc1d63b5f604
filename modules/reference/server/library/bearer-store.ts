import { type Kysely, sql } from "kysely";
import type { MarkBearer } from "#reference/contract";
import type { ReferenceTables } from "../tables.ts";

/** Listed entries whose markings name a mark of the library, with where they bear it, by number after `after`. */
export async function listBearers(
  query: Kysely<ReferenceTables>,
  mark: string,
  { after, most }: { after: string; most: number },
): Promise<MarkBearer[]> {
  const { rows } = await sql<MarkBearer>`
    select ref, make, model, jsonb_path_query_array(article -> 'markings',
      '$[*] ? (@.mark == $mark).place', ${JSON.stringify({ mark })}::jsonb) as places
    from reference.entry
    where article -> 'markings' @> ${JSON.stringify([{ mark }])}::jsonb and is_listed
      and ref collate "C" > ${after}
    order by ref collate "C" limit ${most}`.execute(query);
  return rows;
}

/** Those of these marks that the library has, without those that were taken back. */
export async function listKnownMarks(
  query: Kysely<ReferenceTables>,
  marks: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select wanted as id from unnest(${[...marks]}::text[]) as wanted
    left join lateral (
      select is_listed from reference.mark_version
      where mark = wanted order by version desc limit 1
    ) as last on true
    where coalesce(is_listed, exists (select from reference.mark where id = wanted))`.execute(
    query,
  );
  return rows.map(({ id }) => id);
}
