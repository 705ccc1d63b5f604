import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Article, ImportAction, ItemOutcome } from "#reference/contract";
import type { KeyedVariant } from "#reference/science";
import type { GivenVersion } from "../../entry/version-store.ts";
import type { ImportTables } from "../tables.ts";

export interface DecidedItem {
  readonly number: number;
  readonly article: Article;
  readonly keys: readonly KeyedVariant[];
  readonly action: ImportAction;
  readonly ref: string | null;
}

const decided = ["number", "article", "keys", "action", "ref"] as const;

/** Forgets what was prepared for standing entries: they may have changed since. */
export async function forgetMerges(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await query
    .updateTable("reference.import_item")
    .set({ next_ref: null, next: null, next_version: null, next_keys: null, was_listed: null })
    .where("batch", "=", batch)
    .where("action", "!=", "create")
    .where("next_ref", "is not", null)
    .execute();
}

/** Items of new entries without a number yet. */
export async function listUnnumbered(
  query: Kysely<ImportTables>,
  batch: string,
  limit: number,
): Promise<Pick<DecidedItem, "number">[]> {
  return query
    .selectFrom("reference.import_item")
    .select("number")
    .where("batch", "=", batch)
    .where("action", "=", "create")
    .where("next_ref", "is", null)
    .orderBy("number")
    .limit(limit)
    .execute();
}

/** Numbers of the standing entries that items go to, after one of them. */
export async function listMergeRefs(
  query: Kysely<ImportTables>,
  batch: string,
  page: { after: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select distinct ref collate "C" as ref from reference.import_item
    where batch = ${batch} and action in ('update', 'complete') and ref collate "C" > ${page.after}
    order by 1 limit ${page.limit}`.execute(query);
  return rows.map(({ ref }) => ref);
}

/** Items that go to these entries, in the order of the file. */
export async function listMerges(
  query: Kysely<ImportTables>,
  batch: string,
  refs: readonly string[],
): Promise<DecidedItem[]> {
  return query
    .selectFrom("reference.import_item")
    .select(decided)
    .where("batch", "=", batch)
    .where("action", "in", ["update", "complete"])
    .where("ref", "in", [...refs])
    .orderBy("number")
    .execute();
}

/** What an item is to be published as; `next` stands with one item of each entry. */
export interface PreparedItem {
  readonly number: number;
  readonly ref: string;
  readonly version: number;
  readonly next: Article | null;
  readonly keys: readonly KeyedVariant[];
  readonly wasListed: boolean | null;
}

export async function keepPrepared(
  query: Kysely<ImportTables>,
  batch: string,
  items: readonly PreparedItem[],
): Promise<void> {
  await sql`
    update reference.import_item as item set next_ref = given.ref, next_version = given.version,
      next = given.next, next_keys = given.keys, was_listed = given."wasListed"
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (number int, ref text,
      version int, next jsonb, keys jsonb, "wasListed" bool)
    where item.batch = ${batch} and item.number = given.number`.execute(query);
}

/** Numbers new entries as a whole: the article stands as the table states it. */
export async function keepNumbers(
  query: Kysely<ImportTables>,
  batch: string,
  items: readonly { number: number; ref: string }[],
): Promise<void> {
  await sql`
    update reference.import_item as item set next_ref = given.ref, next_version = 1, next_keys = item.keys
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (number int, ref text)
    where item.batch = ${batch} and item.number = given.number`.execute(query);
}

/** What is to be published of a stretch of the items, by their number: after one, up to another. */
export function selectReady(
  batch: string,
  table: string,
  stretch: { after: number; upTo: number },
): RawBuilder<GivenVersion> {
  return sql<GivenVersion>`
    select next_ref as ref, next_version as version, coalesce(next, article) as article,
      true as is_listed, null::text as merged_into,
      case when next_version = 1 then ${table}::text || ':' || (keys -> 0 ->> 'key') end as origin
    from reference.import_item
    where batch = ${batch} and (next is not null or action = 'create' and next_ref is not null)
      and number > ${stretch.after} and number <= ${stretch.upTo}`;
}

/** The number of the last item; 0 where there is none. */
export async function lastItem(query: Kysely<ImportTables>, batch: string): Promise<number> {
  const row = await query
    .selectFrom("reference.import_item")
    .select((q) => q.fn.max("number").as("last"))
    .where("batch", "=", batch)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Notes what became of all items of a batch, those of some entries apart. */
export async function noteOutcomes(
  query: Kysely<ImportTables>,
  batch: string,
  outcomes: { usual: ItemOutcome; other: ItemOutcome; others: readonly string[] },
): Promise<void> {
  const { usual, other, others } = outcomes;
  await sql`update reference.import_item
    set outcome = case when next_ref = any (${[...others]}) then ${other} else ${usual} end
    where batch = ${batch} and next_ref is not null
      and (outcome is null or outcome <> 'overtaken')`.execute(query);
}
