import { type Kysely, sql } from "kysely";
import type { Article } from "#reference/contract";
import type { ImportTables } from "../tables.ts";

export async function hasReferences(query: Kysely<ImportTables>, batch: string): Promise<boolean> {
  const { rows } = await sql`select from reference.import_item
    where batch = ${batch} and see_also <> '{}' limit 1`.execute(query);
  return rows.length > 0;
}

/** New entries stand again as the table states them alone, without what they refer to. */
export async function forgetReferences(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await sql`update reference.import_item set next = null
    where batch = ${batch} and action = 'create' and next is not null`.execute(query);
}

/** Under which number the firearm of each key stands or is about to stand; not those that are left out. */
export async function readOwnKeys(
  query: Kysely<ImportTables>,
  batch: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; ref: string }>`
    select pair.key, coalesce(item.next_ref, item.ref) as ref
    from reference.import_item as item, jsonb_to_recordset(item.keys) as pair (key text)
    where item.batch = ${batch} and item.action <> 'skip'
      and coalesce(item.next_ref, item.ref) is not null
    order by item.number desc`.execute(query);
  return new Map(rows.map(({ key, ref }) => [key, ref]));
}

/** Where the keys that rows refer to lead by earlier imports: to listed entries, merged ones followed. */
export async function readEarlierKeys(
  query: Kysely<ImportTables>,
  batch: string,
  keys: ReadonlyMap<string, { readonly ref: string }>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = await sql<{ key: string }>`select distinct unnest(see_also) as key
    from reference.import_item where batch = ${batch}`.execute(query);
  const known = wanted.rows.flatMap(({ key }) => {
    const ref = keys.get(key)?.ref;
    return ref === undefined ? [] : [{ key, ref }];
  });
  const { rows } = await sql<{ key: string; ref: string }>`
    with recursive lead (key, ref) as (
      select key, ref from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as known (key text, ref text)
      union
      select lead.key, entry.merged_into from lead
      join reference.entry using (ref) where entry.merged_into is not null
    )
    select lead.key, lead.ref from lead join reference.entry using (ref)
    where entry.is_listed and entry.merged_into is null`.execute(query);
  return new Map(rows.map(({ key, ref }) => [key, ref]));
}

/** An item that carries the article of its entry, with the keys that any item of the entry refers to. */
export interface ReferringItem {
  readonly number: number;
  readonly ref: string;
  readonly article: Article;
  readonly seeAlso: readonly string[];
}

export async function listReferring(
  query: Kysely<ImportTables>,
  batch: string,
  page: { after: number; limit: number },
): Promise<ReferringItem[]> {
  const { rows } = await sql<ReferringItem>`
    select carrier.number, carrier.next_ref as ref, coalesce(carrier.next, carrier.article) as article,
      said.keys as "seeAlso"
    from reference.import_item as carrier
    cross join lateral (
      select array_agg(distinct key order by key) as keys
      from reference.import_item as item, unnest(item.see_also) as key
      where item.batch = carrier.batch and item.next_ref = carrier.next_ref
    ) as said
    where carrier.batch = ${batch} and carrier.number > ${page.after}
      and carrier.next_ref is not null and (carrier.next is not null or carrier.action = 'create')
      and said.keys is not null
    order by carrier.number limit ${page.limit}`.execute(query);
  return rows;
}

export async function keepReferring(
  query: Kysely<ImportTables>,
  batch: string,
  items: readonly { number: number; next: Article }[],
): Promise<void> {
  await sql`
    update reference.import_item as item set next = given.next
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (number int, next jsonb)
    where item.batch = ${batch} and item.number = given.number`.execute(query);
}
