import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Article, VersionChange } from "#reference/contract";
import type { ReferenceTables } from "../tables.ts";

/** The next version of one entry. */
export interface NextVersion {
  readonly ref: string;
  /** One more than the version that stands; 1 for a new entry. */
  readonly version: number;
  readonly article: Article;
  /** Whether search and identification find it; they do unless said otherwise. */
  readonly isListed?: boolean;
  /** The entry that takes this one up. */
  readonly mergedInto?: string;
  /** Table and key it was imported under; kept when left out. */
  readonly origin?: string;
}

/** What the versions of one publication have in common. */
export interface Publication {
  readonly change: VersionChange;
  readonly batch?: string;
  readonly member?: string;
  readonly agency?: string;
  readonly reason?: string;
}

/** Versions written by one statement; some megabytes of JSON. */
const portion = 1000;

/**
 * Publishes versions in the caller's transaction: each is kept, the entry stands as it says, and
 * servers learn that their memory is old. Returns the numbers of entries that meanwhile stood at
 * another version; nothing of those is published, and the caller decides what that means.
 */
export async function publishVersions(
  transaction: Kysely<ReferenceTables>,
  versions: readonly NextVersion[],
  publication: Publication,
): Promise<string[]> {
  const overtaken: string[] = [];
  for (let at = 0; at < versions.length; at += portion) {
    const some = versions.slice(at, at + portion);
    const published = new Set(await publishPortion(transaction, some, publication));
    overtaken.push(...some.flatMap(({ ref }) => (published.has(ref) ? [] : [ref])));
  }
  if (versions.length > 0) await raiseGeneration(transaction);
  return overtaken;
}

async function publishPortion(
  transaction: Kysely<ReferenceTables>,
  versions: readonly NextVersion[],
  publication: Publication,
): Promise<string[]> {
  const rows = JSON.stringify(
    versions.map(({ isListed = true, mergedInto, ...rest }) => ({
      ...rest,
      is_listed: isListed,
      merged_into: mergedInto,
    })),
  );
  const given = sql<GivenVersion>`
    select * from jsonb_to_recordset(${rows}::jsonb) as given
      (ref text, version int, article jsonb, is_listed bool, merged_into text, origin text)`;
  const written = await write(transaction, given, publication);
  return written.flatMap(({ ref, isPublished }) => (isPublished ? [ref] : []));
}

/** A version as a select gives it to {@link publishSelected}. */
export interface GivenVersion {
  readonly ref: string;
  readonly version: number;
  readonly article: Article;
  readonly is_listed: boolean;
  readonly merged_into: string | null;
  readonly origin: string | null;
}

/**
 * Publishes as {@link publishVersions} does what a select finds in the database, so that articles never
 * leave it. Says of each entry whether it was published or stood at another version.
 */
export async function publishSelected(
  transaction: Kysely<ReferenceTables>,
  given: RawBuilder<GivenVersion>,
  publication: Publication,
): Promise<WrittenVersion[]> {
  const written = await write(transaction, given, publication);
  if (written.length > 0) await raiseGeneration(transaction);
  return written;
}

export interface WrittenVersion {
  readonly ref: string;
  readonly isPublished: boolean;
}

async function write(
  transaction: Kysely<ReferenceTables>,
  given: RawBuilder<GivenVersion>,
  { change, batch, member, agency, reason }: Publication,
): Promise<WrittenVersion[]> {
  const { rows } = await sql<WrittenVersion>`
    with given as (${given}), standing as (
      insert into reference.entry as entry (ref, version, article, is_listed, merged_into, origin)
      select ref, version, article, is_listed, merged_into, origin from given
      where version = 1 or exists (select from reference.entry as old where old.ref = given.ref)
      on conflict (ref) do update set version = excluded.version, article = excluded.article,
        is_listed = excluded.is_listed, merged_into = excluded.merged_into,
        origin = coalesce(excluded.origin, entry.origin), changed_at = now()
      where entry.version = excluded.version - 1
      returning entry.ref, entry.version, entry.article, entry.is_listed, entry.merged_into
    ), kept as (
      insert into reference.entry_version
        (ref, version, article, is_listed, merged_into, change, batch, member, agency, reason)
      select ref, version, article, is_listed, merged_into, ${change}, ${batch ?? null}::uuid, ${member ?? null}, ${agency ?? null},
        ${reason ?? null}
      from standing returning ref
    )
    select given.ref, kept.ref is not null as "isPublished" from given left join kept using (ref)`.execute(
    transaction,
  );
  return rows;
}

/** Tells servers that what they hold in memory is old. */
export async function raiseGeneration(transaction: Kysely<ReferenceTables>): Promise<void> {
  await transaction
    .updateTable("reference.table_state")
    .set({ generation: sql`generation + 1`, changed_at: sql`now()` })
    .execute();
}
