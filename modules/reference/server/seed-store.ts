import { type Kysely, sql, type Transaction } from "kysely";
import type { ReferenceLists } from "#reference/contract";
import { listTables, type ReferenceTables } from "./tables.ts";

/** The stamp of the seed that the tables hold, undefined where none was loaded. */
export async function findSeedStamp(query: Kysely<ReferenceTables>): Promise<string | undefined> {
  const row = await query.selectFrom("reference.seed").select("content_hash").executeTakeFirst();
  return row?.content_hash;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function columnsOf(rows: readonly object[], hasPosition: boolean): string[] {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...[...fields].map(snakeCase), ...(hasPosition ? ["position"] : [])];
}

/** The rows as PostgreSQL reads them: columns for fields, the order as position. */
function asRecords(rows: readonly object[], hasGroup: boolean): string {
  const records = rows.map((row, position) => ({
    ...(hasGroup ? { group: "" } : {}),
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value])),
    position,
  }));
  return JSON.stringify(records);
}

/**
 * Makes one table hold the rows of the seed: new and changed rows are written, rows that left the
 * seed go. Entries that an editor took over are neither overwritten nor removed.
 */
async function replaceList(
  transaction: Transaction<ReferenceTables>,
  name: keyof ReferenceLists,
  rows: readonly object[],
): Promise<void> {
  const { table, key } = listTables[name];
  const isEntries = name === "entries";
  const target = sql.table(table);
  const columns = columnsOf(rows, !isEntries);
  if (name === "codes" && !columns.includes("group")) columns.push("group");
  const records = sql`jsonb_populate_recordset(null::${target}, ${asRecords(rows, name === "codes")}::jsonb)`;
  const listed = sql.join(columns.map((column) => sql.ref(column)));
  const keys = sql.join(key.map((column) => sql.ref(column)));
  const changes = columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const ours = isEntries ? sql`old.state = 'seed'` : sql`true`;
  await sql`insert into ${target} as old (${listed}) select ${listed} from ${records}
    on conflict (${keys}) do update set ${sql.join(changes)} where ${ours}`.execute(transaction);
  await sql`delete from ${target} as old where ${ours}
    and (${keys}) not in (select ${keys} from ${records})`.execute(transaction);
}

/** Writes all lists and the stamp in one transaction; needs the migrator's login. */
export async function storeSeed(
  query: Kysely<ReferenceTables>,
  lists: ReferenceLists,
  stamp: string,
): Promise<void> {
  await query.transaction().execute(async (transaction) => {
    for (const name of Object.keys(listTables) as (keyof ReferenceLists)[]) {
      await replaceList(transaction, name, lists[name]);
    }
    await sql`insert into reference.seed (content_hash) values (${stamp})
      on conflict (id) do update set content_hash = excluded.content_hash, loaded_at = now()`.execute(
      transaction,
    );
  });
}
