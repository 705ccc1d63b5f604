import type { Insertable } from "kysely";
import type { RecordsTransaction } from "../records-desk.ts";
import type { LinkRow, StoredLink, StoredMatch, StoredRecord } from "../tables.ts";

/** What members say of records and others, as far as the reader sees both. */
export function listLinks(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<StoredLink[]> {
  return transaction
    .selectFrom("records.link")
    .selectAll()
    .where(({ eb, or }) => or([eb("record", "in", records), eb("other", "in", records)]))
    .orderBy("stated_at")
    .execute();
}

/** Keeps what an agency says; its earlier word on the pair is gone. */
export function keepLink(
  transaction: RecordsTransaction,
  row: Insertable<LinkRow>,
): Promise<StoredLink> {
  const { verdict, stated_at } = row;
  return transaction
    .insertInto("records.link")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["owner_member", "owner_agency", "record", "other"])
        .doUpdateSet({ verdict, stated_at }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A statement of the reader's transaction. */
export function findLink(
  transaction: RecordsTransaction,
  id: string,
): Promise<StoredLink | undefined> {
  return transaction.selectFrom("records.link").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The records of these ids that the reader sees. */
export function listRecords(
  transaction: RecordsTransaction,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return transaction.selectFrom("records.record").selectAll().where("id", "in", ids).execute();
}

/** The record of this reference, of several members' the one begun first. */
export function findByReference(
  transaction: RecordsTransaction,
  reference: string,
): Promise<StoredRecord | undefined> {
  return transaction
    .selectFrom("records.record")
    .selectAll()
    .where("reference", "=", reference)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

/** What was asked about these records, as far as the reader's side asked or was asked. */
export function listMatchesOf(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<StoredMatch[]> {
  return transaction
    .selectFrom("records.match")
    .selectAll()
    .where("record", "in", records)
    .orderBy("asked_at")
    .execute();
}
