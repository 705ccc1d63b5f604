import { sql } from "kysely";
import type { MatchOutcome, MatchState, RecordState } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";

interface Counted<Code> {
  code: Code;
  count: number;
}

/** Own records by where they stand, as far as the reader sees them. */
export async function countRecords(
  transaction: RecordsTransaction,
): Promise<Counted<RecordState>[]> {
  const { rows } = await sql<Counted<RecordState>>`
    select state as code, count(*)::int as count from records.record
    where owner_member = (select platform.acting_member())
    group by state order by state`.execute(transaction);
  return rows;
}

/** Own open records whose review day comes by then. */
export async function countReviews(transaction: RecordsTransaction, by: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from records.record
    where owner_member = (select platform.acting_member())
      and state in ('draft', 'active', 'located', 'confirmed') and review_on <= ${by}`.execute(
    transaction,
  );
  return rows[0]?.count ?? 0;
}

interface MatchCount extends Counted<MatchState> {
  ours: boolean;
}

/** Possible matches asked since, by where they stand; `ours` were asked of the reader's side. */
export async function countMatches(
  transaction: RecordsTransaction,
  since: Date,
): Promise<MatchCount[]> {
  const { rows } = await sql<MatchCount>`
    select owner_member = (select platform.acting_member()) as ours, state as code, count(*)::int as count
    from records.match where asked_at >= ${since} group by 1, 2 order by 2`.execute(transaction);
  return rows;
}

/** What came of hits since. */
export async function countOutcomes(
  transaction: RecordsTransaction,
  since: Date,
): Promise<Counted<MatchOutcome>[]> {
  const { rows } = await sql<Counted<MatchOutcome>>`
    select outcome as code, count(*)::int as count from records.match
    where outcome is not null and asked_at >= ${since} group by outcome order by outcome`.execute(
    transaction,
  );
  return rows;
}

/** Days until half of what was asked of the reader's side was answered; null where nothing was. */
export async function medianAnswer(
  transaction: RecordsTransaction,
  since: Date,
): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`
    select percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at) / 86400.0) as days
    from records.match where owner_member = (select platform.acting_member())
      and answered_at is not null and asked_at >= ${since}`.execute(transaction);
  return rows[0]?.days ?? null;
}

/** Pairs of an own record and another that are said to be of one firearm. */
export async function countLinked(transaction: RecordsTransaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct (l.record, l.other))::int as count from records.link l
    where l.verdict = 'same' and exists (select from records.record r
      where r.id in (l.record, l.other) and r.owner_member = (select platform.acting_member()))`.execute(
    transaction,
  );
  return rows[0]?.count ?? 0;
}

/** Searches the reader's side put since. */
export async function countSearches(transaction: RecordsTransaction, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from records.kept_search where asked_at >= ${since}`.execute(
    transaction,
  );
  return rows[0]?.count ?? 0;
}
