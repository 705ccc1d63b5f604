import { type Kysely, sql } from "kysely";
import { type Described, heading, isOurs } from "./catalogue.ts";

interface Schema {
  name: string;
  quoted: string;
  comment: string | null;
}

/** Our schemas, each under its own name. */
export async function describeSchemas(query: Kysely<unknown>): Promise<Described[]> {
  const { rows } = await sql<Schema>`
    select n.nspname as name, quote_ident(n.nspname) as quoted,
      obj_description(n.oid, 'pg_namespace') as comment
    from pg_namespace n where ${isOurs} order by n.nspname collate "C"`.execute(query);
  return rows.map(({ name, quoted, comment }) => ({
    schema: name,
    subject: quoted,
    text: `${heading(comment)}CREATE SCHEMA ${quoted};`,
  }));
}
