import { type Kysely, sql, type Transaction } from "kysely";
import { publishSeedEntries, type SeedEntry } from "./entry/seed-entry-store.ts";
import { type CodeLists, listTables, type ReferenceTables } from "./tables.ts";

/** The stamp of the seed that the tables hold, undefined where none was loaded. */
export async function findSeedStamp(query: Kysely<ReferenceTables>): Promise<string | undefined> {
  const row = await query.selectFrom("reference.seed").select("content_hash").executeTakeFirst();
  return row?.content_hash;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function columnsOf(rows: readonly object[]): string[] {
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...[...fields].map(snakeCase), "position"];
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

/** Makes one table hold the rows of the seed: new and changed rows are written, others go. */
async function replaceList(
  transaction: Transaction<ReferenceTables>,
  name: keyof CodeLists,
  rows: readonly object[],
): Promise<void> {
  const { table, key } = listTables[name];
  const target = sql.table(table);
  const columns = columnsOf(rows);
  if (name === "codes" && !columns.includes("group")) columns.push("group");
  const records = sql`jsonb_populate_recordset(null::${target}, ${asRecords(rows, name === "codes")}::jsonb)`;
  const listed = sql.join(columns.map((column) => sql.ref(column)));
  const keys = sql.join(key.map((column) => sql.ref(column)));
  const changes = columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`insert into ${target} (${listed}) select ${listed} from ${records}
    on conflict (${keys}) do update set ${sql.join(changes)}`.execute(transaction);
  await sql`delete from ${target} where (${keys}) not in (select ${keys} from ${records})`.execute(
    transaction,
  );
}

/** What the seed files hold, as the tables keep it. */
export interface SeedContent {
  readonly lists: CodeLists;
  readonly entries: readonly SeedEntry[];
}

/** Writes all lists, the entries and the stamp in one transaction; needs the migrator's login. */
export async function storeSeed(
  query: Kysely<ReferenceTables>,
  { lists, entries }: SeedContent,
  stamp: string,
): Promise<void> {
  await query.transaction().execute(async (transaction) => {
    for (const name of Object.keys(listTables) as (keyof CodeLists)[]) {
      await replaceList(transaction, name, lists[name]);
    }
    await publishSeedEntries(transaction, entries);
    await sql`insert into reference.seed (content_hash) values (${stamp})
      on conflict (id) do update set content_hash = excluded.content_hash, loaded_at = now()`.execute(
      transaction,
    );
  });
}
