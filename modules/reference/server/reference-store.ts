import { type Kysely, sql } from "kysely";
import { LibraryMark, ReferenceLists } from "#reference/contract";
import { stateMarks } from "#reference/science";
import { listStatedMarks } from "./library/change/stated-marks.ts";
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

/** The code lists, with what was published of marks, checked against the contract; throws where the tables do not fit it. */
export async function readCodeLists(query: Kysely<ReferenceTables>): Promise<CodeLists> {
  const lists: Record<string, Row[]> = {};
  for (const name of Object.keys(listTables) as (keyof CodeLists)[]) {
    lists[name] = await readList(query, name);
  }
  const parsed = shape.parse(lists);
  return { ...parsed, marks: stateMarks(parsed.marks, await listStatedMarks(query)) };
}

/** The marks as the seed has them, or the one of this name. */
export async function readSeedMarks(
  query: Kysely<ReferenceTables>,
  id?: string,
): Promise<LibraryMark[]> {
  const { rows } = await sql<Row>`select * from reference.mark
    where ${id ?? null}::text is null or id = ${id ?? null} order by position`.execute(query);
  return asFields(rows).map((row) => LibraryMark.parse(row));
}
