import { type Kysely, sql } from "kysely";
import { type Described, heading, isOurs, relationName } from "./catalogue.ts";
import { unqualifySole } from "./unqualify-sole.ts";

interface View {
  schema: string;
  name: string;
  kind: string;
  options: string | null;
  definition: string;
  comment: string | null;
}

/** Views by name; `security_invoker` stands among their options. */
export async function describeViews(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<View>`
    select n.nspname as schema, ${relationName} as name,
      case c.relkind when 'v' then 'VIEW' else 'MATERIALIZED VIEW' end as kind,
      array_to_string(c.reloptions, ', ') as options, pg_get_viewdef(c.oid, true) as definition,
      obj_description(c.oid, 'pg_class') as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${isOurs} order by name`.execute(query);
  return rows.map((view) => ({ schema: view.schema, subject: view.name, text: asStatement(view) }));
}

function asStatement({ name, kind, options, definition, comment }: View): string {
  const settings = options === null ? "" : ` WITH (${options})`;
  return `${heading(comment)}CREATE ${kind} ${name}${settings} AS\n${unqualifySole(definition)}`;
}
