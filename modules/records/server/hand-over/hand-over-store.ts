import type { Giving, HeldWork } from "#platform/access/server";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord, StoredWatch } from "../tables.ts";

const held = ["id", "reference", "owner_agency as agency"] as const;

/** Drafts a person is at work on; those of another agency need the capacity `member_administrator`. */
export function listDraftsOf(transaction: RecordsTransaction, person: string): Promise<HeldWork[]> {
  return transaction
    .selectFrom("records.record")
    .select(held)
    .where("drafted_by", "=", person)
    .where("state", "=", "draft")
    .orderBy("id")
    .execute();
}

/** Watches of a person that stand, or lapsed and may be renewed; likewise. */
export function listWatchesOf(
  transaction: RecordsTransaction,
  person: string,
): Promise<HeldWork[]> {
  return transaction
    .selectFrom("records.watch")
    .select(held)
    .where("begun_by", "=", person)
    .where("state", "<>", "ended")
    .orderBy("id")
    .execute();
}

/** Gives a draft to another person; undefined where it is none or not that person's (any more). */
export function giveDraft(
  transaction: RecordsTransaction,
  { id, from, to }: Giving,
): Promise<StoredRecord | undefined> {
  return transaction
    .updateTable("records.record")
    .set((current) => ({ drafted_by: to.person, version: current("version", "+", 1) }))
    .where("id", "=", id)
    .where("drafted_by", "=", from)
    .where("state", "=", "draft")
    .returningAll()
    .executeTakeFirst();
}

/** Gives a watch to another person, likewise. */
export function giveWatch(
  transaction: RecordsTransaction,
  { id, from, to }: Giving,
): Promise<StoredWatch | undefined> {
  return transaction
    .updateTable("records.watch")
    .set((current) => ({ begun_by: to.person, version: current("version", "+", 1) }))
    .where("id", "=", id)
    .where("begun_by", "=", from)
    .where("state", "<>", "ended")
    .returningAll()
    .executeTakeFirst();
}
