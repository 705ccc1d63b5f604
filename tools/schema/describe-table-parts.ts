import { type Kysely, sql } from "kysely";
import { type Described, isOurs, relationName } from "./catalogue.ts";

/** What hangs on a table beside its constraints: indexes, row security, policies, triggers. */
export async function describeTableParts(query: Kysely<unknown>): Promise<Described[]> {
  const parts: Described[] = [];
  for (const list of [listIndexes, listRowSecurity, listPolicies, listTriggers])
    parts.push(...(await list(query)));
  return parts;
}

async function listIndexes(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Described>`
    select n.nspname as schema, ${relationName} as subject,
      (pg_get_indexdef(i.indexrelid) || ';') collate "C" as text
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} and not exists (
      select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
    order by text`.execute(query);
  return rows;
}

async function listRowSecurity(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Described>`
    select n.nspname as schema, ${relationName} as subject,
      format('ALTER TABLE %s %s;', ${relationName}, concat_ws(', ',
        case when c.relrowsecurity then 'ENABLE ROW LEVEL SECURITY' end,
        case when c.relforcerowsecurity then 'FORCE ROW LEVEL SECURITY' end)) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where (c.relrowsecurity or c.relforcerowsecurity) and ${isOurs}`.execute(query);
  return rows;
}

async function listPolicies(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Described>`
    select n.nspname as schema, ${relationName} as subject, concat(
      format('CREATE POLICY %I ON %s', p.polname, ${relationName}),
      case when not p.polpermissive then ' AS RESTRICTIVE' end,
      case p.polcmd when 'r' then ' FOR SELECT' when 'a' then ' FOR INSERT'
        when 'w' then ' FOR UPDATE' when 'd' then ' FOR DELETE' else ' FOR ALL' end,
      ' TO ', (select string_agg(case when role = 0 then 'public' else role::regrole::text end, ', '
        order by role::regrole::text collate "C") from unnest(p.polroles) role),
      E'\n  USING (' || pg_get_expr(p.polqual, c.oid, true) || ')',
      E'\n  WITH CHECK (' || pg_get_expr(p.polwithcheck, c.oid, true) || ')', ';') as text
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${isOurs} order by p.polname collate "C"`.execute(query);
  return rows;
}

async function listTriggers(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Described>`
    select n.nspname as schema, ${relationName} as subject,
      pg_get_triggerdef(t.oid, true) || ';' as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and ${isOurs} order by t.tgname collate "C"`.execute(query);
  return rows;
}
