import { sql } from "kysely";
import type { RecordContent } from "#records/contract";
import type { RecordsTransaction } from "../../records-desk.ts";
import type { StoredRecord } from "../../tables.ts";

export interface Owner {
  readonly member: string;
  readonly agency: string;
}

/**
 * Records of an agency by how it calls them, the latest begun first; cancelled ones are as if they had never been. Whose
 * they are is asked after they are found: asked with it, the planner reads every record of the agency.
 */
export async function listByReference(
  transaction: RecordsTransaction,
  { member, agency }: Owner,
  references: readonly string[],
): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select * from (select * from records.record
      where own_reference = any(${[...references]}::text[]) offset 0) found
    where owner_member = ${member} and owner_agency = ${agency} and state <> 'cancelled'
    order by id desc`.execute(transaction);
  return rows;
}

/** Records of the member by the reference they have here, as far as the reader sees them, whatever their state. */
export function listNamed(
  transaction: RecordsTransaction,
  { member }: Pick<Owner, "member">,
  references: readonly string[],
): Promise<StoredRecord[]> {
  if (references.length === 0) return Promise.resolve([]);
  return transaction
    .selectFrom("records.record")
    .selectAll()
    .where("owner_member", "=", member)
    .where(sql<boolean>`reference = any(${[...references]}::text[])`)
    .execute();
}

/** A record that has one of the numbers. */
export interface StandingDuplicate extends Pick<RecordContent, "type" | "event" | "weapon"> {
  readonly id: string;
}

/** Records of the member that may be found by one of the numbers, as far as the reader sees them. */
export async function listByNumber(
  transaction: RecordsTransaction,
  { member }: Pick<Owner, "member">,
  norms: readonly string[],
): Promise<StandingDuplicate[]> {
  const { rows } = await sql<StandingDuplicate>`
    select r.id, r.type, r.event, r.weapon
    from (select distinct record from records.serial
      where norm = any(${[...norms]}::text[]) and owner_member = ${member}) found
    join records.record r on r.id = found.record`.execute(transaction);
  return rows;
}

/** Lets one transaction at a time enter records of an agency, so that no two enter the same. */
export async function lockEntering(transaction: RecordsTransaction, agency: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`records.import:${agency}`}, 0))`.execute(
    transaction,
  );
}
