import { type Kysely, sql } from "kysely";
import { ReferenceLists } from "#reference/contract";
import { listTables, type ReferenceTables } from "./tables.ts";

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** A row as the contract has it: fields in camel case, absent where the column is empty. */
function asFields(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(row).filter(([, value]) => value !== null && value !== "");
  return Object.fromEntries(known.map(([column, value]) => [camelCase(column), value]));
}

async function readList(
  query: Kysely<ReferenceTables>,
  name: keyof ReferenceLists,
): Promise<unknown[]> {
  const order = name === "entries" ? sql`ref collate "C"` : sql`position`;
  const table = sql.table(listTables[name].table);
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${table} order by ${order}`.execute(query);
  return rows.map(asFields);
}

/** The whole reference table, checked against the contract; throws where the tables do not fit it. */
export async function readReferenceLists(query: Kysely<ReferenceTables>): Promise<ReferenceLists> {
  const names = Object.keys(listTables) as (keyof ReferenceLists)[];
  const lists = await Promise.all(
    names.map(async (name) => [name, await readList(query, name)] as const),
  );
  return ReferenceLists.parse(Object.fromEntries(lists));
}
