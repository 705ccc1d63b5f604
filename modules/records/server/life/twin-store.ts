import { sql } from "kysely";
import type { StoredSerial } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";

type GunColumns = Record<"make" | "model" | "calibre" | "type" | "country", string | null>;

/** Serials read for one record: of a number that more guns bear, only some are held against it. */
const most = 200;

/** Serials of other records drawn like these, look-alikes folded; needs the principal `records_matcher`. */
export async function findAlike(
  transaction: RecordsTransaction,
  record: string,
): Promise<StoredSerial[]> {
  const { rows } = await sql<{ record: string; norm: string } & GunColumns>`
    select record, norm, make, model, calibre, type, country from records.serial
    where skel = any(array(select skel from records.serial own where own.record = ${record}))
      and record <> ${record} limit ${most}`.execute(transaction);
  return rows.map(({ record: id, norm, ...gun }) => ({
    record: id,
    norm,
    gun: Object.fromEntries(Object.entries(gun).filter(([, value]) => value !== null)),
  }));
}

/** Those of some records whose number, look-alikes folded, another record bears; needs the principal `records_matcher`. */
export async function listShared(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ record: string }>`
    select distinct own.record from records.serial own where own.record = any(${[...records]}::uuid[])
      and exists (select from records.serial other
        where other.skel = own.skel and other.record <> own.record)`.execute(transaction);
  return rows.map(({ record }) => record);
}

/** Two records in the order their pair is kept. */
export function pairOf(one: string, another: string): { record: string; other: string } {
  return one < another ? { record: one, other: another } : { record: another, other: one };
}

/** Keeps a pair; `false` where it was found before. Needs the principal `records_matcher`. */
export async function insertTwin(
  transaction: RecordsTransaction,
  pair: { record: string; other: string },
  at: Date,
): Promise<boolean> {
  const kept = await transaction
    .insertInto("records.twin")
    .values({ ...pair, found_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("record")
    .executeTakeFirst();
  return kept !== undefined;
}

/** Records that may be of the same firearm as this one, as far as the reader sees them. */
export async function listTwins(
  transaction: RecordsTransaction,
  record: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom("records.twin")
    .select(["record", "other"])
    .where(({ eb, or }) => or([eb("record", "=", record), eb("other", "=", record)]))
    .execute();
  return rows.map((row) => (row.record === record ? row.other : row.record));
}
