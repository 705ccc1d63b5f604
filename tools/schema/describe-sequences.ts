import { type Kysely, sql } from "kysely";
import { type Described, heading, isOfIdentity, isOurs, relationName } from "./catalogue.ts";

interface Sequence {
  schema: string;
  name: string;
  options: string;
  comment: string | null;
}

/** Sequences that stand for themselves, by name; those of identity columns are the column's. */
export async function describeSequences(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Sequence>`
    select n.nspname as schema, ${relationName} as name, obj_description(c.oid, 'pg_class') as comment,
      concat(format('AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s', format_type(s.seqtypid, null),
        s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache), case when s.seqcycle then ' CYCLE' end) as options
    from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and not ${isOfIdentity} order by name`.execute(query);
  return rows.map(({ schema, name, options, comment }) => ({
    schema,
    subject: name,
    text: `${heading(comment)}CREATE SEQUENCE ${name} ${options};`,
  }));
}
