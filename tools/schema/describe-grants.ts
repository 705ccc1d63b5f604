import { type Kysely, sql } from "kysely";
import { type Described, isOurs, relationName } from "./catalogue.ts";

/** Everything that can be granted, with its access list: what is built in where none is written. */
const granted = sql`
  select n.nspname as schema, quote_ident(n.nspname) as subject, format('SCHEMA %I', n.nspname) as target,
    n.nspowner as owner, coalesce(n.nspacl, acldefault('n', n.nspowner)) as acl,
    null as column, 0 as position
  from pg_namespace n where ${isOurs}
  union all
  select n.nspname, ${relationName}, ${relationName}, c.relowner,
    coalesce(c.relacl, acldefault('r', c.relowner)), null, 0
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'm') and ${isOurs}
  union all
  select n.nspname, ${relationName}, 'SEQUENCE ' || ${relationName}, c.relowner,
    coalesce(c.relacl, acldefault('s', c.relowner)), null, 0
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${isOurs}
  union all
  select n.nspname, ${relationName}, ${relationName}, c.relowner, a.attacl, quote_ident(a.attname), a.attnum
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'm') and not a.attisdropped and ${isOurs}
  union all
  select n.nspname, p.oid::regprocedure::text,
    concat(case p.prokind when 'p' then 'PROCEDURE ' else 'FUNCTION ' end, p.oid::regprocedure),
    p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)), null, 0
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${isOurs}`;

/**
 * What others than the owner may do, those with the same rights together. MAINTAIN is left out: it
 * came with PostgreSQL 17, where GRANT ALL includes it, and no migration can name it.
 */
export async function describeGrants(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Described>`
    with granted as (${granted}), privilege as (
      select schema, subject, target, acl.grantee, acl.is_grantable, acl.privilege_type
        || coalesce(' (' || string_agg(g.column, ', ' order by g.position) || ')', '') as name
      from granted g, aclexplode(g.acl) acl
      where acl.grantee <> g.owner and acl.privilege_type <> 'MAINTAIN'
      group by schema, subject, target, acl.grantee, acl.is_grantable, acl.privilege_type, g.column is null
    ), held as (
      select schema, subject, target, is_grantable,
        case when grantee = 0 then 'public' else grantee::regrole::text end as grantee,
        string_agg(name, ', ' order by name collate "C") as names
      from privilege group by schema, subject, target, grantee, is_grantable)
    select schema, subject, format('GRANT %s ON %s TO %s%s;', names, target,
      string_agg(grantee, ', ' order by grantee collate "C"),
      case when is_grantable then ' WITH GRANT OPTION' end) collate "C" as text
    from held group by schema, subject, target, names, is_grantable order by text`.execute(query);
  return rows;
}

/** Which of our roles may act as which other; superusers may anyway. */
export async function describeMemberships(query: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select format('GRANT %I TO %I%s;', role.rolname, member.rolname,
      case when m.admin_option then ' WITH ADMIN OPTION' end) collate "C" as text
    from pg_auth_members m join pg_roles role on role.oid = m.roleid
    join pg_roles member on member.oid = m.member
    where role.rolname ~ '^proofmark_' and member.rolname ~ '^proofmark_' and not member.rolsuper
    order by text`.execute(query);
  return rows.map(({ text }) => text);
}
