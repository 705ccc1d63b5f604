import { sql } from "kysely";
import { inHandTypes, type SignalCount, type SignalReason } from "#records/contract";
import type { CountedSighting } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredSignal } from "./family-tables.ts";

/** A firearm of a family, as the entry was noted. */
export interface OpenSighting extends CountedSighting {
  readonly entry: string;
}

/**
 * Firearms of families that somebody has in hand, since a day: of records that every member may see, as shapes of serials
 * are counted, so that a signal shows nothing that is kept from anybody. Needs the principal `records_clock`.
 */
export async function listOpenSightings(
  transaction: RecordsTransaction,
  entries: readonly string[],
  since: string,
): Promise<OpenSighting[]> {
  const { rows } = await sql<OpenSighting>`
    select * from (
      select entry_ref as entry, owner_member as member,
        coalesce(event #>> '{when,day}', event #>> '{when,to}') as day
      from records.record where entry_ref = any(${entries}::text[])
        and state in ('active', 'located', 'confirmed', 'cleared') and type = any(${[...inHandTypes]}::text[])
        and handling = 'official' and disclosure = 'open' and excluded_members = '{}') sighted
    where day >= ${since}`.execute(transaction);
  return rows;
}

/** The last signal of each family. */
export async function listLastSignals(
  transaction: RecordsTransaction,
): Promise<Map<string, StoredSignal>> {
  const { rows } = await sql<StoredSignal>`
    select distinct on (entry_ref) * from records.family_signal
    order by entry_ref, opened_at desc, id desc`.execute(transaction);
  return new Map(rows.map((row) => [row.entry_ref, row]));
}

/** The signals of a family, the latest first. */
export function listSignals(
  transaction: RecordsTransaction,
  refs: readonly string[],
): Promise<StoredSignal[]> {
  return transaction
    .selectFrom("records.family_signal")
    .selectAll()
    .where("entry_ref", "in", [...refs])
    .orderBy("id", "desc")
    .execute();
}

/** Opens a signal; undefined where the family has an open one. Needs the principal `records_clock`. */
export function insertSignal(
  transaction: RecordsTransaction,
  { id, entry, count, at }: { id: string; entry: string; count: SignalCount; at: Date },
): Promise<StoredSignal | undefined> {
  const { firearms, members, from, to, expected } = count;
  return transaction
    .insertInto("records.family_signal")
    .values({
      id,
      entry_ref: entry,
      state: "open",
      firearms,
      members,
      counted_from: from,
      counted_to: to,
      expected,
      opened_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export function findSignal(
  transaction: RecordsTransaction,
  id: string,
): Promise<StoredSignal | undefined> {
  return transaction
    .selectFrom("records.family_signal")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Closes a signal as it was read; undefined where it was closed meanwhile. */
export function updateClosed(
  transaction: RecordsTransaction,
  { id, version }: StoredSignal,
  { by, reason, at }: { by: string; reason: SignalReason; at: Date },
): Promise<StoredSignal | undefined> {
  return transaction
    .updateTable("records.family_signal")
    .set({ state: "closed", closed_at: at, closed_by: by, reason, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "open")
    .returningAll()
    .executeTakeFirst();
}
