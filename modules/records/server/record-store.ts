import { sql, type Updateable } from "kysely";
import type { RecordContent, RecordState } from "#records/contract";
import { entryOf } from "#records/science";
import type { RecordsTransaction } from "./records-desk.ts";
import type { RecordRow, StoredRecord } from "./tables.ts";

export interface NewRecord {
  readonly id: string;
  readonly reference: string;
  readonly ownerMember: string;
  readonly ownerAgency: string;
  readonly person: string;
  readonly content: RecordContent;
  readonly now: Date;
}

/** What the owner states, as columns. */
function columnsOf({ type, weapon, event, seizure, governance }: RecordContent) {
  return {
    type,
    weapon: JSON.stringify(weapon),
    entry_ref: entryOf(weapon),
    event: JSON.stringify(event),
    seizure: seizure === undefined ? null : JSON.stringify(seizure),
    own_reference: governance.ownReference ?? null,
    source: governance.source === undefined ? null : JSON.stringify(governance.source),
    review_on: governance.reviewOn,
    handling: governance.handling,
    disclosure: governance.disclosure,
    excluded_members: governance.excludedMembers,
    named_members: governance.namedMembers,
    named_agencies: governance.namedAgencies,
    conditions_of_use: governance.conditionsOfUse,
  };
}

/** Keeps a new draft; undefined where the owner has a record with this reference already. */
export function insertRecord(
  transaction: RecordsTransaction,
  { id, reference, ownerMember, ownerAgency, person, content, now }: NewRecord,
): Promise<StoredRecord | undefined> {
  return transaction
    .insertInto("records.record")
    .values({
      id,
      reference,
      state: "draft",
      owner_member: ownerMember,
      owner_agency: ownerAgency,
      drafted_at: now,
      drafted_by: person,
      changed_at: now,
      ...columnsOf(content),
    })
    .onConflict((conflict) => conflict.columns(["owner_member", "reference"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** The record, where this transaction's reader may see it. */
export function findRecord(
  transaction: RecordsTransaction,
  id: string,
): Promise<StoredRecord | undefined> {
  return transaction
    .selectFrom("records.record")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

type Changes = Omit<Updateable<RecordRow>, "id" | "version">;

/** Changes a record as it was read; undefined where it was changed meanwhile. */
async function updateRecord(
  transaction: RecordsTransaction,
  { id, version }: Pick<StoredRecord, "id" | "version">,
  changes: Changes,
): Promise<StoredRecord | undefined> {
  return transaction
    .updateTable("records.record")
    .set({ ...changes, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

/** Keeps what the owner states now, in place of what it stated. */
export function updateContent(
  transaction: RecordsTransaction,
  record: StoredRecord,
  { content, now }: Pick<NewRecord, "content" | "now">,
): Promise<StoredRecord | undefined> {
  return updateRecord(transaction, record, { ...columnsOf(content), changed_at: now });
}

/** Where a record stands after a step; what is left out stays. */
export type Move = Pick<
  Changes,
  | "state"
  | "review_on"
  | "located_by"
  | "located_member"
  | "located_at"
  | "closing"
  | "expired_from"
  | "entered_at"
>;

export function updateStanding(
  transaction: RecordsTransaction,
  record: StoredRecord,
  move: Move,
  now: Date,
): Promise<StoredRecord | undefined> {
  return updateRecord(transaction, record, { ...move, changed_at: now });
}

export interface OwnRecords {
  readonly member: string;
  readonly state: RecordState | undefined;
  /** Only those begun before this one. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** Records of the reader's own member that the reader may see, the latest begun first. */
export function listOwnRecords(
  transaction: RecordsTransaction,
  { member, state, before, limit }: OwnRecords,
): Promise<StoredRecord[]> {
  return transaction
    .selectFrom("records.record")
    .selectAll()
    .where("owner_member", "=", member)
    .$if(state !== undefined, (query) => query.where("state", "=", state as RecordState))
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Takes records whose review day has passed out of sight; needs the principal `records_clock`. */
export async function expireOverdue(
  transaction: RecordsTransaction,
  { today, now, most }: { today: string; now: Date; most: number },
): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    update records.record set expired_from = state, state = 'expired',
      changed_at = ${now}, version = version + 1
    where id in (select id from records.record
      where state <> 'expired' and review_on <= ${today}
      order by review_on limit ${most} for update skip locked)
    returning *`.execute(transaction);
  return rows;
}
