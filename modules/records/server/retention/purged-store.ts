import type { Selectable } from "kysely";
import type { RecordsTransaction } from "../records-desk.ts";
import type { PurgedRow } from "../tables.ts";

export type StoredPurged = Selectable<PurgedRow>;

/** Records of the reader's side that were purged, the latest begun first. */
export function listPurged(
  transaction: RecordsTransaction,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<StoredPurged[]> {
  return transaction
    .selectFrom("records.purged")
    .selectAll()
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export function findPurged(
  transaction: RecordsTransaction,
  id: string,
): Promise<StoredPurged | undefined> {
  return transaction
    .selectFrom("records.purged")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** A purged record, and the one beside which it is told. */
export type PurgedBeside = StoredPurged & { readonly other: string };

/** Purged records that may have been of the firearm of one of these, as far as the reader owned them. */
export function listPurgedTwins(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<PurgedBeside[]> {
  return transaction
    .selectFrom("records.purged_twin as twin")
    .innerJoin("records.purged as purged", "purged.id", "twin.purged")
    .selectAll("purged")
    .select("twin.other")
    .where("twin.other", "in", records)
    .orderBy("purged.purged_at")
    .execute();
}
