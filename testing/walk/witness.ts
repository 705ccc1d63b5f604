import { type RawBuilder, sql } from "kysely";
import type { TestDatabase } from "#testing/test-database";

export interface WrittenAct {
  readonly id: string;
  readonly verb: string;
  readonly member: string;
  readonly person: string | null;
  readonly isLook: boolean;
}

/** What happened in the database since the witness was asked before. */
export interface Seen {
  readonly acts: readonly WrittenAct[];
  /** Tables, as `schema.table`, in which a row was added, changed or deleted. */
  readonly changed: readonly string[];
}

/** That somebody was there a minute ago is no change of anything. */
const volatile: Record<string, string> = {
  "access.session": "last_seen_at",
  "access.api_key": "last_used_at",
};

/** Code lists the server's login cannot write; they are by far the largest tables. */
const isCodeList = /^reference\.(?!entry|proposal|challenge|subscription|table_state)/;

/** Somebody who sees everything and says, each time it is asked, what is new. */
export async function createWitness({ migrator }: TestDatabase): Promise<() => Promise<Seen>> {
  const tables = (await listTables({ migrator })).filter((name) => !isCodeList.test(name));
  // Prepared: planned anew each time, it took half of a walk.
  const marks = {
    name: "witness",
    text: sql.join(tables.map(markOf), sql` union all `).compile(migrator.query).sql,
  };
  const known = new Set<string>();
  const before = new Map<string, string>();
  return async () => {
    const acts = await sql<WrittenAct>`
      select id, verb, member, person, is_look as "isLook" from ledger.act
      where id <> all (${[...known]}::uuid[]) order by at, id`.execute(migrator.query);
    const marked = await migrator.pool.query<{ name: string; mark: string }>(marks);
    const changed = marked.rows.filter(({ name, mark }) => before.get(name) !== mark);
    for (const { id } of acts.rows) known.add(id);
    for (const { name, mark } of marked.rows) before.set(name, mark);
    return { acts: acts.rows, changed: changed.map(({ name }) => name) };
  };
}

/** Every table of this installation, as `schema.table`. */
export async function listTables({ migrator }: Pick<TestDatabase, "migrator">): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by name`.execute(migrator.query);
  return rows.map(({ name }) => name);
}

/** A text that differs once a row of the table does. */
function markOf(name: string): RawBuilder<unknown> {
  const column = volatile[name];
  const mark =
    column === undefined
      ? sql`count(*) || ' ' || coalesce(max(xmin::text::bigint), 0)`
      : sql`md5(coalesce(string_agg((to_jsonb(row) - ${sql.lit(column)})::text, '' order by id), ''))`;
  return sql`select ${sql.lit(name)} as name, ${mark} as mark from ${sql.table(name)} as row`;
}
