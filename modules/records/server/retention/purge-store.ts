import { sql } from "kysely";
import type { RecordState } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { PurgedRow } from "../tables.ts";

/** What the purger reads of a record. */
export interface ExpiredRecord {
  readonly id: string;
  readonly reference: string;
  readonly expired_from: RecordState;
  readonly review_on: string;
  readonly owner_member: string;
  readonly owner_agency: string;
}

/** Expired records with a review day up to this one, kept from being renewed until the transaction ends. */
export async function takeExpired(
  transaction: RecordsTransaction,
  { latest, most }: { latest: string; most: number },
): Promise<ExpiredRecord[]> {
  const { rows } = await sql<ExpiredRecord>`
    select id, reference, expired_from, review_on::text as review_on, owner_member, owner_agency
    from records.record where state = 'expired' and review_on <= ${latest}
    order by review_on limit ${most} for update skip locked`.execute(transaction);
  return rows;
}

/** An object of the ledger that goes with a record. */
export interface Dependent {
  readonly record: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly ownerMember: string;
  readonly ownerAgency: string;
}

/** Possible matches of records, persons in connection with their firearms, and what was said of pairs with them. */
export async function listDependents(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<Dependent[]> {
  const ids = sql`any(${[...records]}::uuid[])`;
  const { rows } = await sql<Dependent>`
    select m.record, 'records.match' as "objectKind", m.id as "objectId",
      m.owner_member as "ownerMember", m.owner_agency as "ownerAgency"
    from records.match m where m.record = ${ids}
    union all
    select p.record, 'records.person', p.id, p.owner_member, p.owner_agency
    from records.person p where p.record = ${ids}
    union all
    select case when l.record = ${ids} then l.record else l.other end, 'records.link', l.id,
      l.owner_member, l.owner_agency
    from records.link l where l.record = ${ids} or l.other = ${ids}`.execute(transaction);
  return rows;
}

export interface PurgedTwin {
  readonly purged: string;
  readonly other: string;
}

/** Records of perhaps the same firearms that stay. */
export async function listTwinsLeft(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<PurgedTwin[]> {
  const ids = sql`any(${[...records]}::uuid[])`;
  const { rows } = await sql<PurgedTwin>`
    select purged, other from (
      select record as purged, other from records.twin union select other, record from records.twin
      union select record, other from records.link union select other, record from records.link) pair
    where purged = ${ids} and not other = ${ids}`.execute(transaction);
  return rows;
}

/** Removes records, with all that hangs on them. */
export async function deleteRecords(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<void> {
  await sql`delete from records.record where id = any(${[...records]}::uuid[])`.execute(
    transaction,
  );
}

/** Removes what imports still hold of records: rows they came from, and what they said before. */
export async function cleanImports(
  transaction: RecordsTransaction,
  members: readonly string[],
  records: readonly string[],
): Promise<void> {
  const ids = sql`any(${[...records]}::uuid[])`;
  await sql`
    delete from records.import_finding finding
    where record = ${ids} or exists (
      select from records.import_portion portion, json_array_elements(portion.outcome) entered
      where portion.import = finding.import and portion.owner_member = any(${[...members]}::text[])
        and (entered ->> 'record')::uuid = ${ids} and (entered ->> 'row')::int = finding.number)`.execute(
    transaction,
  );
  await sql`
    update records.import_portion set outcome = (
      select coalesce(json_agg(entered), '[]') from json_array_elements(outcome) entered
      where not (entered ->> 'record')::uuid = ${ids})
    where owner_member = any(${[...members]}::text[]) and exists (
      select from json_array_elements(outcome) entered
      where (entered ->> 'record')::uuid = ${ids})`.execute(transaction);
}

type NewPurged = Pick<
  PurgedRow,
  "id" | "reference" | "rule" | "review_on" | "purged_at" | "emptied" | "act"
> & { readonly owner_member: string; readonly owner_agency: string };

/** Keeps that records were here, for their owner's side alone. */
export async function insertPurged(
  transaction: RecordsTransaction,
  rows: readonly NewPurged[],
  twins: readonly PurgedTwin[],
): Promise<void> {
  await sql`
    insert into records.purged (id, reference, rule, review_on, purged_at, emptied, act, owner_member,
      owner_agency, handling, disclosure)
    select id, reference, rule, review_on, purged_at, emptied, act, owner_member, owner_agency,
      'restricted', 'silent'
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (id uuid, reference text, rule text,
      review_on date, purged_at timestamptz, emptied int, act uuid, owner_member text,
      owner_agency uuid)`.execute(transaction);
  await sql`
    insert into records.purged_twin (purged, other) select purged, other
    from json_to_recordset(${JSON.stringify(twins)}::json) as given (purged uuid, other uuid)`.execute(
    transaction,
  );
}

/** Removes searches put before a moment. */
export async function deleteKeptSearches(
  transaction: RecordsTransaction,
  before: Date,
): Promise<void> {
  await sql`delete from records.kept_search where asked_at < ${before}`.execute(transaction);
}
