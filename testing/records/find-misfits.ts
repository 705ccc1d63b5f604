import { type Kysely, sql } from "kysely";

const ownership = sql`owner_member, owner_agency, handling, disclosure, excluded_members,
  named_members, named_agencies, conditions_of_use`;
const findable = sql`('active', 'located', 'confirmed', 'cleared')`;

/**
 * What does not fit the records it was made from, read beside row security: serials that say otherwise than their
 * record or whose record is not to be found, records that no serial finds, and counts that are wrong.
 */
export async function findMisfits(query: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ misfit: string }>`
    select 'serial of ' || s.record as misfit from records.serial s join records.record r on r.id = s.record
    where r.state not in ${findable}
      or (s.owner_member, s.owner_agency, s.handling, s.disclosure, s.excluded_members, s.named_members,
        s.named_agencies, s.conditions_of_use, s.make, s.model, s.calibre, s.type, s.country)
      is distinct from (r.owner_member, r.owner_agency, r.handling, r.disclosure, r.excluded_members,
        r.named_members, r.named_agencies, r.conditions_of_use, r.weapon ->> 'make', r.weapon ->> 'model',
        r.weapon ->> 'calibre', r.weapon ->> 'type', r.weapon ->> 'country')
    union all
    select 'record ' || id from records.record r where state in ${findable}
      and weapon ->> 'serials' ~ '[0-9]' and not exists (select from records.serial where record = r.id)
    union all
    select 'tally of ' || owner_member from (
      select ${ownership}, count(*)::int as records from records.record where state in ${findable}
      group by ${ownership}
      union all select ${ownership}, -sum(records) from records.tally group by ${ownership}) counted
    group by ${ownership} having sum(records) <> 0`.execute(query);
  return rows.map(({ misfit }) => misfit);
}
