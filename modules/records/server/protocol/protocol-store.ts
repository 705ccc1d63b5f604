import type { Insertable } from "kysely";
import { inHandTypes, type ProtocolStep, type StepStanding } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { ProtocolRow, StoredProtocol, StoredRecord } from "../tables.ts";

/** The checklist of a record, where this transaction's reader may see it. */
export function findProtocol(
  transaction: RecordsTransaction,
  record: string,
): Promise<StoredProtocol | undefined> {
  return transaction
    .selectFrom("records.protocol")
    .selectAll()
    .where("id", "=", record)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: two who move different steps move one after the other. */
export function lockProtocol(
  transaction: RecordsTransaction,
  record: string,
): Promise<StoredProtocol | undefined> {
  return transaction
    .selectFrom("records.protocol")
    .selectAll()
    .where("id", "=", record)
    .forUpdate()
    .executeTakeFirst();
}

/** Begins the checklist of a record of the caller's side, with no step touched; it may have been begun meanwhile. */
export async function beginProtocol(
  transaction: RecordsTransaction,
  { id, reference, owner_member, owner_agency }: StoredRecord,
  now: Date,
): Promise<void> {
  const row: Insertable<ProtocolRow> = {
    id,
    reference,
    steps: "{}",
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
    .insertInto("records.protocol")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Keeps where a step stands; agencies that have one are named, so that they see the checklist. */
export function keepStep(
  transaction: RecordsTransaction,
  protocol: StoredProtocol,
  { step, standing, now }: { step: ProtocolStep; standing: StepStanding; now: Date },
): Promise<StoredProtocol> {
  const steps = { ...protocol.steps, [step]: standing };
  const holders = Object.values(steps).flatMap(({ agency }) => agency ?? []);
  return transaction
    .updateTable("records.protocol")
    .set({
      steps: JSON.stringify(steps),
      named_agencies: [...new Set(holders)].sort(),
      changed_at: now,
      version: protocol.version + 1,
    })
    .where("id", "=", protocol.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Records of firearms in hand that bear one of these numbers, look-alikes folded; of the reader's member. */
export function listInHand(
  transaction: RecordsTransaction,
  { member, skeletons }: { member: string; skeletons: readonly string[] },
): Promise<StoredRecord[]> {
  if (skeletons.length === 0) return Promise.resolve([]);
  return transaction
    .selectFrom("records.record")
    .selectAll()
    .where("owner_member", "=", member)
    .where("type", "in", [...inHandTypes])
    .where("id", "in", (query) =>
      query
        .selectFrom("records.serial")
        .select("record")
        .where("skel", "in", skeletons)
        .where("owner_member", "=", member),
    )
    .execute();
}
