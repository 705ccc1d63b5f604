import { sql } from "kysely";
import type { RecordContent, RecordMapping } from "#records/contract";
import { entryOf, keyVersion } from "#records/science";
import type { RecordsTransaction } from "../../records-desk.ts";
import { numberRowsOf } from "../../search/serial-rows.ts";
import type { StoredRecord } from "../../tables.ts";
import type { Owner } from "./standing-records-store.ts";

export interface NewEntry {
  readonly id: string;
  readonly reference: string;
  readonly content: RecordContent;
}

/** What all records of a portion have in common. */
export interface Entering {
  readonly owner: Owner;
  readonly sharing: RecordMapping["sharing"];
  readonly now: Date;
}

function ownership({ owner, sharing }: Entering) {
  return sql`${owner.member}, ${owner.agency}::uuid, ${sharing.handling}, ${sharing.disclosure},
    ${sharing.excludedMembers}::text[], ${sharing.namedMembers}::text[], ${sharing.namedAgencies}::uuid[],
    ${sharing.conditionsOfUse}::text[]`;
}

const ownershipColumns = sql`owner_member, owner_agency, handling, disclosure, excluded_members,
  named_members, named_agencies, conditions_of_use`;

/** Enters records as active; answers the ids of those whose reference was still free. */
export async function insertEntries(
  transaction: RecordsTransaction,
  entering: Entering,
  entries: readonly NewEntry[],
): Promise<ReadonlySet<string>> {
  const given = entries.map(({ id, reference, content }) => ({
    id,
    reference,
    type: content.type,
    weapon: content.weapon,
    entry_ref: entryOf(content.weapon),
    event: content.event,
    seizure: content.seizure,
    own_reference: content.governance.ownReference,
  }));
  const { now, sharing } = entering;
  const { rows } = await sql<{ id: string }>`
    insert into records.record (id, reference, type, state, weapon, entry_ref, event, seizure, own_reference, review_on,
      drafted_at, entered_at, changed_at, ${ownershipColumns})
    select id, reference, type, 'active', weapon, entry_ref, event, seizure, own_reference, ${sharing.reviewOn}::date,
      ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${ownership(entering)}
    from json_to_recordset(${JSON.stringify(given)}::json) as given (id uuid, reference text, type text,
      weapon jsonb, entry_ref text, event jsonb, seizure jsonb, own_reference text)
    on conflict (owner_member, reference) do nothing returning id`.execute(transaction);
  return new Set(rows.map(({ id }) => id));
}

/** Makes entered records findable by their numbers. */
export async function insertNumbers(
  transaction: RecordsTransaction,
  entering: Entering,
  entries: readonly NewEntry[],
): Promise<void> {
  const rows = entries.flatMap(({ id, content }) => numberRowsOf({ id, weapon: content.weapon }));
  if (rows.length === 0) return;
  await sql`
    insert into records.serial (record, norm, rnorm, skel, rskel, gun_key, make, model, calibre, type, country,
      key_version, ${ownershipColumns})
    select record, norm, rnorm, skel, rskel, gun_key, make, model, calibre, type, country,
      ${keyVersion}, ${ownership(entering)}
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (record uuid, norm text, rnorm text,
      skel text, rskel text, gun_key text, make text, model text, calibre text, type text, country text)`.execute(
    transaction,
  );
}

/** Cancels records that stand as they were entered and takes them out of what is found; answers how they stand since. */
export async function cancelEntries(
  transaction: RecordsTransaction,
  entries: readonly { readonly record: string; readonly version: number }[],
  now: Date,
): Promise<StoredRecord[]> {
  if (entries.length === 0) return [];
  const { rows } = await sql<StoredRecord>`
    update records.record r set state = 'cancelled', closing = 'entered_in_error', changed_at = ${now},
      version = r.version + 1
    from json_to_recordset(${JSON.stringify(entries)}::json) as given (record uuid, version integer)
    where r.id = given.record and r.version = given.version and r.state = 'active'
    returning r.*`.execute(transaction);
  await sql`delete from records.serial where record = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    transaction,
  );
  return rows;
}
