import { readAhead } from "#platform/spreadsheets/server";
import type { FaultFound } from "#reference/contract";
import { rejectingFaults } from "#reference/contract";
import {
  createValueReaders,
  placeColumns,
  type RowReading,
  type RowRefused,
  type RowStatement,
  readRow,
} from "#reference/science";
import type { CodeLists } from "../../tables.ts";
import type { ImportQuery } from "../batch/importer.ts";
import type { MappedBatch } from "../batch/mapped-batch.ts";
import type { Progress } from "../batch/progress.ts";
import { judgeRows, readRows, type StoredRow } from "../read/row-store.ts";

/** What the rows of a file say, and what is wrong with them by the number of the row. */
export interface ReadStatements {
  readonly statements: readonly RowStatement[];
  readonly faults: Map<number, FaultFound[]>;
}

const portion = 2000;

/** Reads all rows of a batch as its mapping says. */
export async function readStatements(
  query: ImportQuery,
  batch: MappedBatch,
  lists: CodeLists,
  note: Progress,
): Promise<ReadStatements> {
  const { mapping, columns } = batch;
  const readers = createValueReaders(lists, mapping.values);
  const reading = { places: placeColumns(columns, mapping), mapping, readers };
  const statements: RowStatement[] = [];
  const faults = new Map<number, FaultFound[]>();
  const read = (after: number) => readRows(query, batch.id, { after, limit: portion });
  for await (const rows of readAhead(read, portion)) {
    for (const row of rows) readOne(reading, row, { statements, faults });
    await note(rows.at(-1)?.number ?? batch.row_count);
  }
  return { statements, faults };
}

/** A row whose form is wrong is not read: its cells may stand under the wrong columns. */
function readOne(
  reading: RowReading,
  { number, cells, read_faults }: StoredRow,
  { statements, faults }: { statements: RowStatement[]; faults: Map<number, FaultFound[]> },
): void {
  const isBroken = read_faults.some(({ fault }) => rejectingFaults.has(fault));
  const read = isBroken
    ? { statement: undefined, faults: [] }
    : readRow(reading, { number, cells });
  const all = [...read_faults, ...read.faults];
  if (all.length > 0) faults.set(number, all);
  if (read.statement !== undefined) statements.push(read.statement);
}

/** Adds faults of rows that were found later on. */
export function refuse({ faults }: ReadStatements, refused: readonly RowRefused[]): void {
  for (const { number, ...fault } of refused)
    faults.set(number, [...(faults.get(number) ?? []), fault]);
}

/** Keeps what is wrong with the rows. */
export async function keepFaults(
  query: ImportQuery,
  batch: string,
  { faults }: ReadStatements,
): Promise<void> {
  const rows = [...faults].map(([number, found]) => ({
    number,
    faults: found,
    isRejected: found.some(({ fault }) => rejectingFaults.has(fault)),
  }));
  for (let at = 0; at < rows.length; at += portion) {
    await judgeRows(query, batch, rows.slice(at, at + portion));
  }
}
