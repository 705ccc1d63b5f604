import { type Kysely, sql } from "kysely";

const tables = [
  "record",
  "let_go",
  "match",
  "link",
  "protocol",
  "watch",
  "number_check",
  "import",
  "family_signal",
  "custody",
  "person",
];

/**
 * From now on a change goes its whole way, row security, acts and all, and is undone where it would have been committed:
 * what is allowed shows without disturbing what is asked next.
 */
export async function undoChanges(query: Kysely<unknown>): Promise<void> {
  await sql`create function public.undo_change() returns trigger language plpgsql as $$
    begin raise exception 'undone by the test' using errcode = 'PM001'; end $$`.execute(query);
  for (const table of tables)
    await sql`create constraint trigger undo_change after insert or update or delete
      on ${sql.table(`records.${table}`)} deferrable initially deferred
      for each row execute function public.undo_change()`.execute(query);
}
