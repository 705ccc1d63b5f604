import { sql } from "kysely";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";

/** Records of one agency of whose review day it is reminded now. */
export interface Reminded {
  readonly member: string;
  readonly agency: string;
  readonly count: number;
  /** The first of the review days. */
  readonly first: string;
}

export interface DueReminder {
  /** Its number in the clocks. */
  readonly reminder: number;
  readonly today: string;
  /** The latest review day of which it is due. */
  readonly latest: string;
  readonly now: Date;
}

/** Notes that a reminder is sent, once for each record and review day; needs the principal `records_clock`. */
export async function noteReminded(
  transaction: RecordsTransaction,
  { reminder, today, latest, now }: DueReminder,
): Promise<Reminded[]> {
  const { rows } = await sql<Reminded>`
    with told as (
      insert into records.reminder (record, review_on, reminder, told_at, owner_member, owner_agency,
        handling, disclosure)
      select id, review_on, ${reminder}, ${now}, owner_member, owner_agency, 'restricted', 'silent'
      from records.record r
      where state in ('draft', 'active', 'located', 'confirmed')
        and review_on > ${today} and review_on <= ${latest}
        and not exists (select from records.reminder d where d.record = r.id
          and d.review_on = r.review_on and d.reminder >= ${reminder})
        and not exists (select from records.let_go l where l.id = r.id and l.review_on = r.review_on)
      on conflict do nothing
      returning owner_member, owner_agency, review_on)
    select owner_member as member, owner_agency as agency, count(*)::int as count,
      min(review_on)::text as first
    from told group by owner_member, owner_agency order by 1, 2`.execute(transaction);
  return rows;
}

export type ReviewedRow = StoredRecord & { readonly is_let_go: boolean };

export interface ReviewPage {
  /** The latest review day asked for. */
  readonly by: string;
  readonly after: { readonly id: string; readonly day: string } | undefined;
  readonly limit: number;
}

/** Records of the reader's own member that expire by a day or have, the first due first. */
export async function listReviews(
  transaction: RecordsTransaction,
  { by, after, limit }: ReviewPage,
): Promise<ReviewedRow[]> {
  const { rows } = await sql<ReviewedRow>`
    select r.*, exists (select from records.let_go l
      where l.id = r.id and l.review_on = r.review_on) as is_let_go
    from records.record r
    where r.owner_member = (select platform.acting_member()) and r.review_on <= ${by}
      and r.state in ('draft', 'active', 'located', 'confirmed', 'expired')
      and (${after?.day ?? null}::date is null
        or (r.review_on, r.id) > (${after?.day ?? null}::date, ${after?.id ?? null}::uuid))
    order by r.review_on, r.id limit ${limit}`.execute(transaction);
  return rows;
}

/** Keeps that a record is not to be renewed on its review day; `false` where that was decided before. */
export async function insertLetGo(
  transaction: RecordsTransaction,
  { id, review_on, owner_member, owner_agency }: StoredRecord,
  now: Date,
): Promise<boolean> {
  const kept = await transaction
    .insertInto("records.let_go")
    .values({
      id,
      review_on,
      decided_at: now,
      owner_member,
      owner_agency,
      handling: "restricted",
      disclosure: "silent",
      excluded_members: [],
      named_members: [],
      named_agencies: [],
      conditions_of_use: [],
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
}

/** What was let go is not any more: it was renewed, be it until the same day. */
export async function deleteLetGo(transaction: RecordsTransaction, id: string): Promise<void> {
  await transaction.deleteFrom("records.let_go").where("id", "=", id).execute();
}
