import { type Kysely, sql } from "kysely";
import { ReferenceLists } from "#reference/contract";
import { listTables, type ReferenceTables } from "./tables.ts";

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

type Row = Readonly<Record<string, unknown>>;

/** The rows as the contract has them: fields in camel case, absent where the column is empty. */
function asFields(rows: readonly Row[]): Row[] {
  const names = Object.keys(rows[0] ?? {}).map((column) => [column, camelCase(column)] as const);
  return rows.map((row) => {
    const fields: Record<string, unknown> = {};
    for (const [column, name] of names) {
      const value = row[column];
      if (value !== null && value !== "") fields[name] = value;
    }
    return fields;
  });
}

async function readList(
  query: Kysely<ReferenceTables>,
  name: keyof ReferenceLists,
): Promise<Row[]> {
  const order = name === "entries" ? sql`ref collate "C"` : sql`position`;
  const table = sql.table(listTables[name].table);
  const { rows } = await sql<Row>`select * from ${table} order by ${order}`.execute(query);
  return asFields(rows);
}

/** The whole reference table, checked against the contract; throws where the tables do not fit it. */
export async function readReferenceLists(query: Kysely<ReferenceTables>): Promise<ReferenceLists> {
  const names = Object.keys(listTables) as (keyof ReferenceLists)[];
  const lists = await Promise.all(
    names.map(async (name) => [name, await readList(query, name)] as const),
  );
  return ReferenceLists.parse(Object.fromEntries(lists));
}
