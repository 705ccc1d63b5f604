import { sql } from "kysely";
import type { RecordsTransaction } from "../records-desk.ts";

/** A photograph, and the member on whose record or question it hangs. */
export interface HungPhoto {
  readonly file: string;
  readonly member: string;
}

/** Photographs of records and of the possible matches that ask about them; needs the principal `records_clock`. */
export async function listPhotos(
  transaction: RecordsTransaction,
  records: readonly string[],
): Promise<HungPhoto[]> {
  const ids = sql`any(${[...records]}::uuid[])`;
  const { rows } = await sql<HungPhoto>`
    select photo ->> 'file' as file, r.owner_member as member
    from records.record r, jsonb_array_elements(r.weapon -> 'photos') photo where r.id = ${ids}
    union
    select photo ->> 'file', m.asker_member
    from records.match m, jsonb_array_elements(m.photos) photo where m.record = ${ids}`.execute(
    transaction,
  );
  return rows;
}

/**
 * Which of them hang on nothing any more; needs the principal `records_clock`. Only who may see a confidential file can
 * hang it on something, so the records and questions of its member are looked through, no others.
 */
export async function listUnusedPhotos(
  transaction: RecordsTransaction,
  photos: readonly HungPhoto[],
): Promise<string[]> {
  const members = sql`any(${[...new Set(photos.map(({ member }) => member))]}::text[])`;
  const { rows } = await sql<{ file: string }>`
    with used as materialized (
      select photo ->> 'file' as file
      from records.record r, jsonb_array_elements(r.weapon -> 'photos') photo
      where r.owner_member = ${members} and r.weapon ? 'photos'
      union
      select photo ->> 'file' from records.match m, jsonb_array_elements(m.photos) photo
      where m.asker_member = ${members})
    select file from unnest(${photos.map(({ file }) => file)}::text[]) as file
    where file not in (select file from used)`.execute(transaction);
  return rows.map(({ file }) => file);
}
