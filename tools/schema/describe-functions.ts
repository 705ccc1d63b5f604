import { type Kysely, sql } from "kysely";
import { type Described, heading, isOurs } from "./catalogue.ts";

interface Routine {
  schema: string;
  subject: string;
  head: string;
  result: string | null;
  traits: string;
  body: string;
  comment: string | null;
}

/** Functions and procedures by name and arguments: whose rights they run with, their path, their body. */
export async function describeFunctions(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Routine>`
    select n.nspname as schema, p.oid::regprocedure::text collate "C" as subject,
      format('%s %I.%I(%s)', case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end,
        n.nspname, p.proname, pg_get_function_arguments(p.oid)) as head,
      pg_get_function_result(p.oid) as result,
      concat_ws(' ', 'LANGUAGE ' || l.lanname,
        case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' end,
        case when p.proisstrict then 'STRICT' end, case when p.proleakproof then 'LEAKPROOF' end,
        case p.proparallel when 's' then 'PARALLEL SAFE' when 'r' then 'PARALLEL RESTRICTED' end,
        case when p.prosecdef then 'SECURITY DEFINER' else 'SECURITY INVOKER' end,
        'SET ' || array_to_string(p.proconfig, ' SET ')) as traits,
      coalesce(pg_get_function_sqlbody(p.oid), 'AS $$' || p.prosrc || '$$') as body,
      obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
    where p.prokind in ('f', 'p') and ${isOurs} order by subject`.execute(query);
  return rows.map((one) => ({ schema: one.schema, subject: one.subject, text: asStatement(one) }));
}

function asStatement({ head, result, traits, body, comment }: Routine): string {
  const returns = result === null ? "" : ` RETURNS ${result}`;
  return `${heading(comment)}CREATE ${head}${returns}\n  ${traits}\n${body};`;
}
