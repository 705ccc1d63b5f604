import { type QueryExecutorProvider, sql } from "kysely";
import type { Article, FacetChoice } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";

/** One entry of a publication as it was and is. */
export interface ChangedEntry {
  readonly ref: string;
  readonly version: number;
  readonly article: Article;
  /** Absent for a new entry. */
  readonly before: Article | null;
}

/** Entries read at a time: an import changes tens of thousands. */
const portion = 1000;

/** The entries a publication changed, some after `after` in the order of their numbers. */
export async function listChanged(
  transaction: QueryExecutorProvider,
  publication: string,
  after: string,
): Promise<ChangedEntry[]> {
  const { rows } = await sql<ChangedEntry>`
    select kept.ref, kept.version, kept.article, old.article as before
    from reference.entry_version as kept
    left join reference.entry_version as old on old.ref = kept.ref and old.version = kept.version - 1
    where kept.batch = ${publication} and kept.ref collate "C" > ${after}
    order by kept.ref collate "C" limit ${portion}`.execute(transaction);
  return rows;
}

/** An account to be told, and of which entry. */
export interface Following {
  readonly account: string;
  readonly member: string;
  readonly agency: string;
  readonly person: string;
  readonly ref: string;
}

const follower = sql`account, member, agency, owner_person as person`;

/**
 * Accounts that follow an entry or its make. A subscription to an entry that was merged follows
 * where its number leads.
 */
export async function listFollowing(
  transaction: EditingTransaction,
  changed: readonly ChangedEntry[],
): Promise<Following[]> {
  const makes = changed.flatMap(({ ref, article, before }) =>
    [...new Set([article.make, before?.make ?? article.make])].map((make) => ({ ref, make })),
  );
  const refs = changed.map(({ ref }) => ref);
  const { rows } = await sql<Following>`
    with recursive lead (followed, ref) as (
      select distinct ref, ref from reference.subscription where kind = 'entry'
      union
      select lead.followed, entry.merged_into from lead
      join reference.entry on entry.ref = lead.ref where entry.merged_into is not null
    )
    select ${follower}, lead.ref from reference.subscription as one
    join lead on lead.followed = one.ref
    where one.kind = 'entry' and lead.ref = any(${refs})
    union
    select ${follower}, made.ref from reference.subscription as one
    join jsonb_to_recordset(${JSON.stringify(makes)}::jsonb) as made (ref text, make text)
      on made.make = one.make
    where one.kind = 'make'`.execute(transaction);
  return rows;
}

/** A search that accounts follow, each once. */
export interface FollowedSearch {
  readonly query: string;
  readonly facets: FacetChoice;
  readonly followers: readonly Omit<Following, "ref">[];
}

export async function listFollowedSearches(
  transaction: EditingTransaction,
): Promise<FollowedSearch[]> {
  const { rows } = await sql<FollowedSearch>`
    select query, facets, json_agg(json_build_object('account', account, 'member', member,
      'agency', agency, 'person', owner_person)) as followers
    from reference.subscription where kind = 'search' group by query, facets`.execute(transaction);
  return rows;
}
