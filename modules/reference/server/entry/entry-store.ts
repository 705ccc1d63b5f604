import { type Kysely, sql } from "kysely";
import type { Article, Entry, LinkKind } from "#reference/contract";
import { comparedEntries, type NumberedArticle } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";
import { listMovedVariants } from "./moved-variant-store.ts";

/** An entry as it stands. */
export interface StoredEntry {
  readonly ref: string;
  readonly version: number;
  readonly article: Article;
  readonly isListed: boolean;
  readonly mergedInto: string | undefined;
  readonly changedAt: Date;
}

/** How many times published changes came in: what a server holds in memory is of one generation. */
export async function findGeneration(query: Kysely<ReferenceTables>): Promise<number> {
  const row = await query
    .selectFrom("reference.table_state")
    .select("generation")
    .executeTakeFirstOrThrow();
  return row.generation;
}

/** What is in force now: its generation, and when it was published. */
export async function findTableState(
  query: Kysely<ReferenceTables>,
): Promise<{ generation: number; changedAt: Date }> {
  const { generation, changed_at: changedAt } = await query
    .selectFrom("reference.table_state")
    .select(["generation", "changed_at"])
    .executeTakeFirstOrThrow();
  return { generation, changedAt };
}

/** The entry with this number, merged and withdrawn ones included. */
export async function findStoredEntry(
  query: Kysely<ReferenceTables>,
  ref: string,
): Promise<StoredEntry | undefined> {
  const row = await query
    .selectFrom("reference.entry")
    .select(["ref", "version", "article", "is_listed", "merged_into", "changed_at"])
    .where("ref", "=", ref)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { is_listed, merged_into, changed_at, ...rest } = row;
  return {
    ...rest,
    isListed: is_listed,
    mergedInto: merged_into ?? undefined,
    changedAt: changed_at,
  };
}

/** Number and model of the other listed entries of a make, by model. */
export async function listSiblings(
  query: Kysely<ReferenceTables>,
  make: string,
  ref: string,
  most: number,
): Promise<{ ref: string; model: string }[]> {
  return query
    .selectFrom("reference.entry")
    .select(["ref", "model"])
    .where("make", "=", make)
    .where("ref", "!=", ref)
    .where("is_listed", "=", true)
    .orderBy("model")
    .orderBy("ref")
    .limit(most)
    .execute();
}

/** Entries whose articles link to this one, with how, unlisted ones left out. */
export async function listLinking(
  query: Kysely<ReferenceTables>,
  ref: string,
  most: number,
): Promise<{ ref: string; make: string; model: string; kind: LinkKind }[]> {
  const { rows } = await sql<{ ref: string; make: string; model: string; kind: LinkKind }>`
    select entry.ref, make, model, link ->> 'kind' as kind
    from reference.entry cross join jsonb_array_elements(article -> 'links') as link
    where article -> 'links' @> ${JSON.stringify([{ ref }])}::jsonb
      and link ->> 'ref' = ${ref} and is_listed
    order by kind, make, model, entry.ref limit ${most}`.execute(query);
  return rows;
}

/** Numbers of the entries that were merged into this one. */
export async function listMerged(query: Kysely<ReferenceTables>, ref: string): Promise<string[]> {
  const rows = await query
    .selectFrom("reference.entry")
    .select("ref")
    .where("merged_into", "=", ref)
    .orderBy("ref")
    .execute();
  return rows.map((row) => row.ref);
}

/** Make and model of entries by number, unlisted ones included. */
export async function nameEntries(
  query: Kysely<ReferenceTables>,
  refs: readonly string[],
): Promise<{ ref: string; make: string; model: string }[]> {
  if (refs.length === 0) return [];
  return query
    .selectFrom("reference.entry")
    .select(["ref", "make", "model"])
    .where("ref", "in", [...refs])
    .execute();
}

/** Those of these makes of which an entry is listed. */
export async function listListedMakes(
  query: Kysely<ReferenceTables>,
  makes: readonly string[],
): Promise<string[]> {
  if (makes.length === 0) return [];
  const rows = await query
    .selectFrom("reference.entry")
    .select("make")
    .distinct()
    .where("make", "in", [...makes])
    .where("is_listed", "=", true)
    .execute();
  return rows.map(({ make }) => make);
}

/** What listed entries say of serials; entries that say nothing are left out. */
export async function listNumberedArticles(
  query: Kysely<ReferenceTables>,
): Promise<NumberedArticle[]> {
  const { rows } = await sql<{ article: NumberedArticle }>`
    select jsonb_build_object('make', make, 'model', model, 'serialPractice', article -> 'serialPractice',
      'provenance', article -> 'provenance', 'fieldProvenance',
      coalesce(article -> 'fieldProvenance', '{}')) as article
    from reference.entry
    where is_listed and jsonb_array_length(coalesce(article -> 'serialPractice', '[]')) > 0
    order by ref collate "C"`.execute(query);
  return rows.map(({ article }) => article);
}

/** Rows read at a time: all articles at once would take a gigabyte at 250,000 entries. */
const page = 5000;

/** Every listed entry as search and identification compare it, in the order of their numbers. */
export async function readListedEntries(query: Kysely<ReferenceTables>): Promise<Entry[]> {
  const entries: Entry[] = [];
  const former = await readFormerRefs(query);
  const moved = Map.groupBy(await listMovedVariants(query), ([, now]) => now);
  let after = "";
  for (;;) {
    const { rows } = await sql<{ ref: string; article: Article }>`
      select ref, article from reference.entry
      where is_listed and ref collate "C" > ${after} order by ref collate "C" limit ${page}`.execute(
      query,
    );
    for (const { ref, article } of rows) {
      const merged = former.get(ref) ?? [];
      const named = comparedEntries(ref, article).map((entry) => {
        const variants = (moved.get(entry.ref) ?? []).map(([number]) => number);
        const formerRefs = [...merged, ...variants];
        return formerRefs.length === 0 ? entry : { ...entry, formerRefs };
      });
      entries.push(...named);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return entries;
    after = last.ref;
  }
}

/** Numbers of merged entries by the number they lead to in the end. */
async function readFormerRefs(
  query: Kysely<ReferenceTables>,
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ ref: string; former: string[] }>`
    with recursive lead (former, ref) as (
      select ref, merged_into from reference.entry where merged_into is not null
      union
      select lead.former, entry.merged_into from lead
      join reference.entry on entry.ref = lead.ref where entry.merged_into is not null
    )
    select ref, array_agg(former order by former) as former from lead group by ref`.execute(query);
  return new Map(rows.map(({ ref, former }) => [ref, former]));
}
