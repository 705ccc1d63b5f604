import { sql, type Transaction } from "kysely";

/** How many records state serials drawn alike; `drawn` has `A` for each letter and `1` for each digit. */
export interface DrawnAlike {
  make: string;
  model: string | null;
  drawn: string;
  count: number;
  owners: number;
}

/**
 * Counts the serials of findable records that are stated whole and once, of records any member may see: official,
 * open, without a member kept out. Reads every serial; needs the principal `records_clock`.
 */
export async function countDrawnAlike(transaction: Transaction<unknown>): Promise<DrawnAlike[]> {
  const { rows } = await sql<DrawnAlike>`
    select make, model, drawn, count(*)::int as count, count(distinct owner_member)::int as owners
    from (
      select min(make) as make, min(model) as model, min(owner_member) as owner_member,
        min(regexp_replace(regexp_replace(norm, '[0-9]', '1', 'g'), '[^1?*]', 'A', 'g')) as drawn
      from records.serial
      where handling = 'official' and disclosure = 'open' and excluded_members = '{}' and make is not null
      group by record having count(*) = 1) as stated
    where drawn !~ '[?*]'
    group by make, model, drawn`.execute(transaction);
  return rows;
}
