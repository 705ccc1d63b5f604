import { type Kysely, sql } from "kysely";
import { readActsOf } from "#platform/ledger/server";
import { foldActs, type Row } from "./fold.ts";
import type { Projection } from "./projection.ts";

/** A projection as its table has it and as its acts give it, in the same form and order. */
export async function compareProjection(
  query: Kysely<unknown>,
  projection: Projection,
): Promise<{ stored: unknown[]; rebuilt: unknown[] }> {
  const { objectKind, effects, leftOut, table, told = (row: Row) => [row] } = projection;
  const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(query);
  const objects = await sql<{ id: string }>`
    select distinct object_id as id from ledger.act
    where object_kind = ${objectKind} and not is_look`.execute(query);
  const rebuilt: Row[] = [];
  for (const { id } of objects.rows) {
    const acts = await readActsOf(query, { objectKind, objectId: id });
    rebuilt.push(...foldActs(effects, id, acts).flatMap(told));
  }
  const stored = rows.map((row) => leaveOut(row, Object.keys(leftOut)));
  return { stored: inOrder(stored), rebuilt: inOrder(rebuilt) };
}

/** The row as JSON, moments as text, without the columns and members no act tells of. */
function leaveOut(row: Row, paths: readonly string[]): Row {
  const copy = JSON.parse(JSON.stringify(row)) as Record<string, unknown>;
  for (const path of paths) remove(copy, path.split("."));
  return copy;
}

function remove(value: unknown, [name = "", ...rest]: readonly string[]): void {
  if (typeof value !== "object" || value === null) return;
  const members = value as Record<string, unknown>;
  if (rest.length === 0) Reflect.deleteProperty(members, name);
  else remove(members[name], rest);
}

function inOrder(rows: readonly Row[]): unknown[] {
  const keyOf = (row: Row) => String(row.id ?? row.owner_member);
  return rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}
