import type { Insertable } from "kysely";
import { type CustodyFacts, type CustodyStep, noFacts, outlineOf } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import type { CustodyRow, StoredCustody } from "./custody-tables.ts";

/** The custody of records, where this transaction's reader may see it. */
export function listCustodies(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<StoredCustody[]> {
  return transaction.selectFrom("records.custody").selectAll().where("id", "in", records).execute();
}

/** Where the firearms of records are, in outline. */
export function listOutlines(transaction: RecordsTransaction, records: readonly string[]) {
  return transaction
    .selectFrom("records.custody_outline")
    .selectAll()
    .where("id", "in", records)
    .execute();
}

/** Custody held until the transaction ends: two who state at once state one after the other. */
export function lockCustody(
  transaction: RecordsTransaction,
  record: string,
): Promise<StoredCustody | undefined> {
  return transaction
    .selectFrom("records.custody")
    .selectAll()
    .where("id", "=", record)
    .forUpdate()
    .executeTakeFirst();
}

/** Begins the custody of a record of the caller's side, with nothing stated; it may have been begun meanwhile. */
export async function beginCustody(
  transaction: RecordsTransaction,
  { id, owner_member, owner_agency }: StoredRecord,
  now: Date,
): Promise<StoredCustody> {
  const row: Insertable<CustodyRow> = {
    id,
    ...columnsOf(noFacts),
    steps: "[]",
    changed_at: now,
    version: 0,
    owner_member,
    owner_agency,
    handling: "restricted",
    disclosure: "silent",
    excluded_members: [],
    named_members: [],
    named_agencies: [],
    conditions_of_use: [],
  };
  await transaction
    .insertInto("records.custody")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  const begun = await lockCustody(transaction, id);
  if (begun === undefined) throw new Error("custody just begun is not to be seen");
  return begun;
}

function columnsOf({ evidenceNumber, place, agency, testFired }: CustodyFacts) {
  return { evidence_number: evidenceNumber, place, kept_by: agency, test_fired: testFired };
}

interface Stated {
  readonly facts: CustodyFacts | undefined;
  readonly steps: readonly CustodyStep[];
  readonly now: Date;
}

/** Keeps what is stated since, and tells whoever sees the record its outline. */
export async function keepCustody(
  transaction: RecordsTransaction,
  { id, version }: StoredCustody,
  { facts, steps, now }: Stated,
): Promise<StoredCustody> {
  const kept = await transaction
    .updateTable("records.custody")
    .set({
      ...(facts && columnsOf(facts)),
      steps: JSON.stringify(steps),
      changed_at: now,
      version: version + 1,
    })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepOutline(transaction, kept);
  return kept;
}

async function keepOutline(
  transaction: RecordsTransaction,
  { id, steps }: StoredCustody,
): Promise<void> {
  const outline = outlineOf(steps);
  if (outline === undefined)
    await transaction.deleteFrom("records.custody_outline").where("id", "=", id).execute();
  else
    await transaction
      .insertInto("records.custody_outline")
      .values({ id, ...outline })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(outline))
      .execute();
}
