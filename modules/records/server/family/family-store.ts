import { sql } from "kysely";
import type { PreparedStatement } from "#platform/database";
import type { FamilyGroup } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";

/** States in which a record is counted: those in which others may come upon it. */
const standing = sql`state in ('active', 'located', 'confirmed', 'cleared')`;
/** Day the firearm was come upon, the last where it lies between two; null where it is not known. */
const day = sql`coalesce(event #>> '{when,day}', event #>> '{when,to}')`;

/** The records of a family that a reader may see, counted in groups. */
export async function countFamily(
  transaction: RecordsTransaction,
  refs: readonly string[],
): Promise<FamilyGroup[]> {
  const { rows } = await sql<FamilyGroup>`
    select owner_member as member, left(${day}, 7) as month, type, event ->> 'what' as what,
      weapon ->> 'variant' as variant, count(*)::int as firearms, min(${day}) as first, max(${day}) as last
    from records.record where entry_ref = any(${refs}::text[]) and ${standing}
    group by 1, 2, 3, 4, 5`.execute(transaction);
  return rows;
}

/** A page of the same records, the latest entered first. */
export async function listFamily(
  transaction: RecordsTransaction,
  { refs, after, limit }: { refs: readonly string[]; after: string | undefined; limit: number },
): Promise<StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select * from records.record where entry_ref = any(${refs}::text[]) and ${standing}
      and (${after ?? null}::uuid is null or (entered_at, id) <
        (select entered_at, id from records.record where id = ${after ?? null}::uuid))
    order by entered_at desc, id desc limit ${limit}`.execute(transaction);
  return rows;
}

/** The first record of each member among them, in the order they were entered. */
export async function listFirsts(
  transaction: RecordsTransaction,
  refs: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select distinct on (owner_member) id, entered_at from records.record
      where entry_ref = any(${refs}::text[]) and ${standing}
      order by owner_member, entered_at, id) firsts
    order by entered_at, id`.execute(transaction);
  return rows.map(({ id }) => id);
}

/** What a search by family reads: the latest records of it, and one more than are shown where there are more. */
export function soughtByFamily(refs: readonly string[], most: number): PreparedStatement {
  const text = `select * from records.record where entry_ref = any($1::text[])
      and state in ('active', 'located', 'confirmed', 'cleared')
    order by entered_at desc, id desc limit ${most}`;
  return { name: `records_of_family_${most}`, text, values: [refs] };
}

/** Whose records of a family there are, other than of one member; needs the principal `records_matcher`. */
export async function listFamilyOwners(
  transaction: RecordsTransaction,
  refs: readonly string[],
  but: string,
): Promise<{ member: string; agency: string }[]> {
  const { rows } = await sql<{ member: string; agency: string }>`
    select distinct owner_member as member, owner_agency as agency from records.record
    where entry_ref = any(${refs}::text[]) and ${standing} and owner_member <> ${but}
    order by 1, 2`.execute(transaction);
  return rows;
}

/** Whether a member may see that another has a record of a family: one all of it may open. Needs the principal `records_matcher`. */
export async function isFamilyKnown(
  transaction: RecordsTransaction,
  refs: readonly string[],
  { owner, to }: { owner: string; to: string },
): Promise<boolean> {
  const { rows } = await sql`select from records.record
    where entry_ref = any(${refs}::text[]) and ${standing} and owner_member = ${owner} and disclosure = 'open'
      and ${to} <> all (excluded_members)
      and (handling = 'official' or (handling = 'restricted' and ${to} = any (named_members)))
    limit 1`.execute(transaction);
  return rows.length > 0;
}

/** Marks that an agency was told of a record; `false` where it was already. Needs the principal `records_matcher`. */
export async function insertFamilyTold(
  transaction: RecordsTransaction,
  told: { record: string; entry: string; member: string; agency: string; at: Date },
): Promise<boolean> {
  const { record, entry, member, agency, at } = told;
  const { rows } = await sql`
    insert into records.family_told (record, entry_ref, agency, told_at, owner_member, owner_agency, handling,
      disclosure)
    values (${record}, ${entry}, ${agency}, ${at}, ${member}, ${agency}, 'restricted', 'silent')
    on conflict do nothing returning record`.execute(transaction);
  return rows.length > 0;
}
