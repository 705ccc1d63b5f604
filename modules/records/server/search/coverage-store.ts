import { sql } from "kysely";
import type { ReadRows } from "#platform/database";
import type { Coverage } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";

/** Over how many records a search of this reader runs. */
export async function readCoverage(read: ReadRows): Promise<Coverage> {
  const text = `select coalesce(sum(held), 0)::int as records, count(*)::int as members, max(freshest) as freshest,
      coalesce(array_agg(owner_member order by owner_member), '{}') as contributors
    from (select owner_member, sum(records) as held, max(freshest) as freshest from records.tally
      group by owner_member having sum(records) > 0) by_member`;
  const rows = await read<Omit<Coverage, "freshest"> & { freshest: Date | null }>({
    name: "records_coverage",
    text,
    values: [],
  });
  const { records = 0, members = 0, contributors = [], freshest = null } = rows[0] ?? {};
  return { records, members, contributors, freshest: freshest?.toISOString() ?? null };
}

/** Adds up what was counted since; needs the principal `records_clock`. */
export async function addUp(transaction: RecordsTransaction): Promise<void> {
  const ownership = sql`owner_member, owner_agency, handling, disclosure, excluded_members,
    named_members, named_agencies, conditions_of_use`;
  await sql`
    with gone as (delete from records.tally where (${ownership}) in (
        select ${ownership} from records.tally group by ${ownership} having count(*) > 1)
      returning *)
    insert into records.tally (id, records, freshest, ${ownership})
    select gen_random_uuid(), sum(records), max(freshest), ${ownership} from gone
    group by ${ownership} having sum(records) <> 0`.execute(transaction);
}
