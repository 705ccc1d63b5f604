import { CompiledQuery, sql } from "kysely";
import type { Contradiction } from "#records/contract";
import type { PlannedStep, StoredSerial } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import { statementOf } from "../search/step-statement.ts";

type GunColumns = Record<"make" | "model" | "calibre" | "type" | "country", string | null>;

/** Serials of other records that these steps find; needs the principal `records_matcher`. */
export async function findAlike(
  transaction: RecordsTransaction,
  record: string,
  steps: readonly PlannedStep[],
): Promise<StoredSerial[]> {
  if (steps.length === 0) return [];
  const { text, values } = statementOf(steps, false);
  const { rows } = await transaction.executeQuery<{ record: string; norm: string } & GunColumns>(
    CompiledQuery.raw(text, [...values]),
  );
  return rows
    .filter((row) => row.record !== record)
    .map(({ record: id, norm, make, model, calibre, type, country }) => ({
      record: id,
      norm,
      gun: withoutNull({ make, model, calibre, type, country }),
    }));
}

function withoutNull(gun: GunColumns): StoredSerial["gun"] {
  return Object.fromEntries(Object.entries(gun).filter(([, value]) => value !== null));
}

/**
 * Those of some records whose number, look-alikes folded, another record bears, or whose number is uncertain; needs the
 * principal `records_matcher`.
 */
export async function listShared(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ record: string }>`
    select distinct own.record from records.serial own where own.record = any(${[...records]}::uuid[])
      and (own.norm like '%?%' or exists (select from records.serial other
        where other.skel = own.skel and other.record <> own.record))`.execute(transaction);
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

/** Marks that the owners of two records are told what cannot be true; `false` where they were before. Needs the principal `records_matcher`. */
export async function insertTold(
  transaction: RecordsTransaction,
  { code, records: [record, other] }: Contradiction,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into records.contradiction_told (record, other, code, told_at)
    values (${record}, ${other}, ${code}, ${at}) on conflict do nothing returning record`.execute(
    transaction,
  );
  return rows.length > 0;
}
