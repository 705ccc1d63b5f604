import { type RawBuilder, sql } from "kysely";

/** One thing of the catalogue in words: the object itself, or what hangs on it. */
export interface Described {
  schema: string;
  /** Name the object and all its parts are gathered under, as PostgreSQL quotes it. */
  subject: string;
  text: string;
}

/** Where `n` is pg_namespace. The queue's schema is graphile-worker's own and changes with its version. */
export const isOurs: RawBuilder<boolean> = sql`
  n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker', 'extension')`;

/** Where `c` is pg_class beside `n`. */
export const relationName: RawBuilder<string> = sql`(format('%I.%I', n.nspname, c.relname) collate "C")`;

/** Where `c` is pg_class: the sequence behind an identity column, which the column says. */
export const isOfIdentity: RawBuilder<boolean> = sql`(c.relkind = 'S' and exists (
  select from pg_depend own where own.classid = 'pg_class'::regclass and own.objid = c.oid
    and own.deptype = 'i'))`;

/** A comment of the catalogue on one line, whatever line breaks it has. */
export function remark(comment: string): string {
  return `-- ${comment.replaceAll("\n", " ")}`;
}

/** The comment of an object on a line of its own above it; nothing where it has none. */
export function heading(comment: string | null): string {
  return comment === null ? "" : `${remark(comment)}\n`;
}
