import type { RecordState } from "#records/contract";
import { gunKey, keyVersion, type SerialKeys, serialKeys } from "#records/science";
import type { OwnedRow } from "../owned-row.ts";
import type { StoredRecord } from "../tables.ts";

/** States in which others may come upon a record: it stands, or what became of the firearm is known. */
const findable: ReadonlySet<RecordState> = new Set(["active", "located", "confirmed", "cleared"]);

export function isFindable({ state }: Pick<StoredRecord, "state">): boolean {
  return findable.has(state);
}

/** The rows a record is found by: one for each reading of each serial it states, each number once. */
export function serialRowsOf(row: StoredRecord) {
  const ownership = ownershipOf(row);
  return numberRowsOf(row).map((each) => ({ ...each, ...ownership }));
}

/** The same without whose they are. */
export function numberRowsOf(row: Pick<StoredRecord, "id" | "weapon">) {
  const { make, model, calibre, type, country, serials } = row.weapon;
  const keys = new Map<string, SerialKeys>();
  for (const { text } of serials) for (const each of serialKeys(text)) keys.set(each.norm, each);
  return [...keys.values()].map((each) => ({
    record: row.id,
    ...each,
    gun_key: gunKey(row.weapon) || null,
    make: make ?? null,
    model: model ?? null,
    calibre: calibre ?? null,
    type: type ?? null,
    country: country ?? null,
    key_version: keyVersion,
  }));
}

/** The columns of `platform.own`, for a row that goes with a record. */
export function ownershipOf(row: OwnedRow) {
  return {
    owner_member: row.owner_member,
    owner_agency: row.owner_agency,
    handling: row.handling,
    disclosure: row.disclosure,
    excluded_members: row.excluded_members,
    named_members: row.named_members,
    named_agencies: row.named_agencies,
    conditions_of_use: row.conditions_of_use,
  };
}
