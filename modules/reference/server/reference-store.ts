import { type Kysely, sql } from "kysely";
import { ReferenceLists } from "#reference/contract";
import { type CodeLists, listTables, type ReferenceTables } from "./tables.ts";

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

async function readList(query: Kysely<ReferenceTables>, name: keyof CodeLists): Promise<Row[]> {
  const table = sql.table(listTables[name].table);
  const { rows } = await sql<Row>`select * from ${table} order by position`.execute(query);
  return asFields(rows);
}

const shape = ReferenceLists.omit({ entries: true });

/** The code lists, checked against the contract; throws where the tables do not fit it. */
export async function readCodeLists(query: Kysely<ReferenceTables>): Promise<CodeLists> {
  const lists: Record<string, Row[]> = {};
  for (const name of Object.keys(listTables) as (keyof CodeLists)[]) {
    lists[name] = await readList(query, name);
  }
  return shape.parse(lists);
}
