import { inTransaction } from "#platform/database";
import type { JobFacts, Task } from "#platform/jobs/server";
import {
  cleanRow,
  nameColumns,
  type OpenedTable,
  openTable,
  type SourceRow,
  UnreadableFile,
  type WriteNext,
  writeBehind,
} from "#platform/spreadsheets/server";
import { type BatchRow, changeBatch, findBatch } from "../batch/batch-store.ts";
import { asImporter, type ImportQuery, importer } from "../batch/importer.ts";
import { createProgress } from "../batch/progress.ts";
import { readParts } from "../file/part-store.ts";
import { countRows, insertRows, type KeptRow } from "./row-store.ts";

const mostRows = 300_000;
const portion = 2000;

/**
 * Reads an uploaded file into rows, as it is laid out or as its content shows. Begun again after a
 * kill, it goes on after the last row kept.
 */
export const readImport: Task = {
  id: "reference.import.read_file",
  async run(object, facts) {
    const query = asImporter(facts);
    const batch = await findBatch(query, object);
    if (batch?.state !== "reading") return;
    try {
      await readFile(query, batch, facts);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const change = {
        state: "unreadable",
        failure: error.failure,
        done: null,
        total: null,
      } as const;
      await changeBatch(query, object, ["reading"], change);
    }
  },
};

async function readFile(query: ImportQuery, batch: BatchRow, facts: JobFacts): Promise<void> {
  const table = await openTable(() => readParts(query, batch.id), batch.layout);
  const { columns, rows } = await writeBehind((next) =>
    keepRows(query, batch.id, table, { next, signal: facts.signal }),
  );
  if (rows === 0) throw new UnreadableFile("header_only");
  await inTransaction(query, importer, async (transaction) => {
    await changeBatch(transaction, batch.id, ["reading"], {
      state: "read",
      layout: table.layout,
      sheets: [...table.sheets],
      columns,
      row_count: rows,
      failure: null,
      done: null,
      total: null,
    });
  });
}

async function keepRows(
  query: ImportQuery,
  batch: string,
  table: OpenedTable,
  { next, signal }: { next: WriteNext; signal: AbortSignal },
): Promise<{ columns: string[]; rows: number }> {
  const kept = await countRows(query, batch);
  const note = createProgress(query, { id: batch, total: 0, signal });
  let columns: string[] | undefined;
  let number = 0;
  let waiting: KeptRow[] = [];
  const flush = async () => {
    const some = waiting;
    if (some.length > 0) await next(() => insertRows(query, batch, some));
    waiting = [];
    await note(number);
  };
  for await (const rows of table.rows) {
    signal.throwIfAborted();
    for (const row of rows) {
      if (columns === undefined) columns = nameColumns(row);
      else {
        number += 1;
        if (number > kept) waiting.push(keptOf(row, number));
      }
      if (waiting.length >= portion) await flush();
    }
    if (number > mostRows) throw new UnreadableFile("too_many_rows");
  }
  if (columns === undefined) throw new UnreadableFile("empty");
  await flush();
  return { columns, rows: number };
}

function keptOf(row: SourceRow, number: number): KeptRow {
  const { line, cells, faults } = cleanRow(row);
  return { number, line, cells, faults: faults.map((fault) => ({ fault })) };
}
