import type { Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import type { TableColumn } from "#platform/spreadsheets/contract";
import {
  type ImportDetail,
  importErrors,
  type importItemsRoute,
  type importRowsRoute,
  type importValuesRoute,
  type listImportsRoute,
} from "#reference/contract";
import { createValueReaders, proposeMapping } from "#reference/science";
import type { CodeLists } from "../../tables.ts";
import { type BatchRow, findBatch, listBatches } from "../batch/batch-store.ts";
import type { ImportQuery } from "../batch/importer.ts";
import { presentBatch } from "../batch/present-batch.ts";
import {
  countImport,
  countValues,
  listFaultyRows,
  listItems,
  sampleColumns,
} from "./detail-store.ts";

const lookedRows = 200;
const shownSamples = 5;
const shownCharacters = 80;
const mostValues = 1000;
/** Cells are shown, not kept: the rejects file has them in full. */
const longestShown = 300;

export async function getBatch(query: ImportQuery, id: string): Promise<BatchRow> {
  const batch = await findBatch(query, id);
  if (batch === undefined) throw problem(importErrors.notFound);
  return batch;
}

export async function readImports(
  query: ImportQuery,
  caller: Caller,
  { before, limit }: CheckedInput<typeof listImportsRoute>["query"],
): Promise<RouteAnswer<typeof listImportsRoute>> {
  const found = await listBatches(query, { before, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const next = found.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return { imports: shown.map((row) => presentBatch(row, caller)), next };
}

/** One import with its columns, its mapping and its counts. */
export async function readImportDetail(
  query: ImportQuery,
  caller: Caller,
  id: string,
): Promise<ImportDetail> {
  const batch = await getBatch(query, id);
  const [samples, counts] = await Promise.all([
    sampleColumns(query, id, lookedRows),
    countImport(query, id),
  ]);
  const proposed = proposeMapping(batch.columns);
  return {
    ...presentBatch(batch, caller),
    columns: batch.columns.map((name, at) =>
      columnOf(
        name,
        samples.map((cells) => cells[at] ?? ""),
      ),
    ),
    mapping: batch.mapping ?? proposed.mapping,
    proposedSource: batch.source ?? proposed.source,
    counts,
  };
}

function columnOf(name: string, cells: readonly string[]): TableColumn {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const samples = [...new Set(filled)].slice(0, shownSamples);
  return { name, samples: samples.map((sample) => sample.slice(0, shownCharacters)) };
}

/** What stands in a column and what each word is taken for, as the saved mapping has it. */
export async function readValues(
  query: ImportQuery,
  lists: CodeLists,
  id: string,
  { column, target }: CheckedInput<typeof importValuesRoute>["query"],
): Promise<RouteAnswer<typeof importValuesRoute>> {
  const batch = await getBatch(query, id);
  const read = createValueReaders(lists, batch.mapping?.values ?? {})[target];
  const found = await countValues(query, id, column, mostValues);
  return { values: found.map(({ value, count }) => ({ value, count, code: read(value) })) };
}

export async function readItems(
  query: ImportQuery,
  id: string,
  { action, reason, outcome, after, limit }: CheckedInput<typeof importItemsRoute>["query"],
): Promise<RouteAnswer<typeof importItemsRoute>> {
  await getBatch(query, id);
  const items = await listItems(query, id, { action, reason, outcome, after, limit });
  return { items, next: items.length < limit ? null : (items.at(-1)?.number ?? null) };
}

export async function readFaultyRows(
  query: ImportQuery,
  id: string,
  { fault, after, limit }: CheckedInput<typeof importRowsRoute>["query"],
): Promise<RouteAnswer<typeof importRowsRoute>> {
  await getBatch(query, id);
  const rows = await listFaultyRows(query, id, { fault, after, limit });
  const shown = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cell.slice(0, longestShown)),
  }));
  return { rows: shown, next: rows.length < limit ? null : (rows.at(-1)?.number ?? null) };
}
