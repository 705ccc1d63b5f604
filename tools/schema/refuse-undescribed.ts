import { type Kysely, sql } from "kysely";
import { isOurs } from "./catalogue.ts";

/**
 * Throws where one of our schemas holds a kind of thing no describer knows (a type, a partitioned
 * table …), so that the listing is never silently short.
 */
export async function refuseUndescribed(query: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select pg_describe_object(d.classid, d.objid, 0) as name
    from pg_depend d join pg_namespace n on n.oid = d.refobjid
    left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
    left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
    where d.refclassid = 'pg_namespace'::regclass and ${isOurs}
      and (c.relkind in ('r', 'v', 'm', 'S') or p.prokind in ('f', 'p')) is not true
    union all
    select pg_describe_object('pg_rewrite'::regclass, r.oid, 0)
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where r.rulename <> '_RETURN' and ${isOurs}
    order by name`.execute(query);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(", ");
  throw new Error(`tools/schema does not describe this kind of thing yet: ${names}`);
}
