import { type Kysely, sql } from "kysely";
import type { FaultFound } from "#reference/contract";
import type { ImportTables } from "../tables.ts";

/** A row as it is kept when read. */
export interface KeptRow {
  readonly number: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults: readonly FaultFound[];
}

/** Keeps rows; those that are there already, from before the worker was killed, stay. */
export async function insertRows(
  query: Kysely<ImportTables>,
  batch: string,
  rows: readonly KeptRow[],
): Promise<void> {
  await sql`
    insert into reference.import_row (batch, number, line, cells, read_faults, faults)
    select ${batch}::uuid, number, line, cells::json, faults::jsonb, faults::jsonb
    from unnest(${rows.map(({ number }) => number)}::int[], ${rows.map(({ line }) => line)}::int[],
      ${rows.map(({ cells }) => JSON.stringify(cells))}::text[],
      ${rows.map(({ faults }) => JSON.stringify(faults))}::text[]) as given (number, line, cells, faults)
    on conflict do nothing`.execute(query);
}

/** How many rows are kept. */
export async function countRows(query: Kysely<ImportTables>, batch: string): Promise<number> {
  const row = await query
    .selectFrom("reference.import_row")
    .select((q) => q.fn.max("number").as("last"))
    .where("batch", "=", batch)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export interface StoredRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly read_faults: readonly FaultFound[];
}

/** Rows in their order, after a number. */
export async function readRows(
  query: Kysely<ImportTables>,
  batch: string,
  page: { after: number; limit: number },
): Promise<StoredRow[]> {
  return query
    .selectFrom("reference.import_row")
    .select(["number", "cells", "read_faults"])
    .where("batch", "=", batch)
    .where("number", ">", page.after)
    .orderBy("number")
    .limit(page.limit)
    .execute();
}

/** A row with all that is wrong with it. */
export interface JudgedRow {
  readonly number: number;
  readonly faults: readonly FaultFound[];
  readonly isRejected: boolean;
}

/** Forgets what an earlier dry run found. */
export async function forgetFaults(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await sql`update reference.import_row set faults = read_faults, is_rejected = false
    where batch = ${batch} and (faults <> read_faults or is_rejected)`.execute(query);
}

/** Notes what the dry run found of rows with faults; the others need no note. */
export async function judgeRows(
  query: Kysely<ImportTables>,
  batch: string,
  rows: readonly JudgedRow[],
): Promise<void> {
  await sql`
    update reference.import_row as row set faults = given.faults::jsonb, is_rejected = given.rejected
    from unnest(${rows.map(({ number }) => number)}::int[],
      ${rows.map(({ faults }) => JSON.stringify(faults))}::text[],
      ${rows.map(({ isRejected }) => isRejected)}::bool[]) as given (number, faults, rejected)
    where row.batch = ${batch} and row.number = given.number`.execute(query);
}
