import type { Caller } from "#platform/access/contract";
import type { ReadRows } from "#platform/database";
import type { FieldAgreement, RecordSearch } from "#records/contract";
import { compareGuns, type StatedGun } from "#records/science";
import { findNamedEntry } from "#reference/server";
import type { RecordsDesk } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { soughtByFamily } from "./family-store.ts";

/** The numbers under which the family that is asked for may stand in records; none where none is asked for. */
export async function familyRefs(
  desk: RecordsDesk,
  caller: Caller,
  { family }: RecordSearch,
): Promise<readonly string[]> {
  if (family === undefined) return [];
  const named = await desk.asCaller(caller, (transaction) => findNamedEntry(transaction, family));
  return named?.refs ?? [family];
}

/** The latest records of a family that the reader may open, but for those that were found already. */
export async function seekFamily(
  read: ReadRows,
  refs: readonly string[],
  { most, found }: { most: number; found: readonly string[] },
): Promise<StoredRecord[]> {
  if (refs.length === 0) return [];
  const rows = await read<StoredRecord>(soughtByFamily(refs, most));
  return rows.filter(({ id }) => !found.includes(id)).slice(0, Math.max(0, most - found.length));
}

/** What is said of the firearm held against a record that its family found. */
export function compareStated(gun: StatedGun, { weapon }: StoredRecord): FieldAgreement[] {
  return compareGuns(gun, weapon).map(({ field, agreement }) => ({ field, agreement }));
}

/** The family that was asked for held against a record; nothing where none was. */
export function compareFamily(
  refs: readonly string[],
  { entry_ref }: StoredRecord,
): FieldAgreement[] {
  if (refs.length === 0) return [];
  if (entry_ref === null) return [{ field: "family", agreement: "unknown" }];
  const agreement = refs.includes(entry_ref) ? "agrees" : "contradicts";
  return [{ field: "family", agreement }];
}
