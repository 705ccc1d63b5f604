import { inTransaction } from "#platform/database";
import type { JobFacts, Task } from "#platform/jobs/server";
import type { FaultFound } from "#reference/contract";
import { type BatchRow, changeBatch, findBatch } from "../batch/batch-store.ts";
import { asImporter, type ImportQuery, importer } from "../batch/importer.ts";
import { type WriteNext, writeBehind } from "../batch/portions.ts";
import { createProgress } from "../batch/progress.ts";
import { type OpenedTable, openTable } from "../file/open-table.ts";
import { readParts } from "../file/part-store.ts";
import { type SourceRow, UnreadableFile } from "../file/source-row.ts";
import { countRows, insertRows, type KeptRow } from "./row-store.ts";

const mostRows = 300_000;
const mostColumns = 400;
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
        if (number > kept) waiting.push(clean(row, number));
      }
      if (waiting.length >= portion) await flush();
    }
    if (number > mostRows) throw new UnreadableFile("too_many_rows");
  }
  if (columns === undefined) throw new UnreadableFile("empty");
  await flush();
  return { columns, rows: number };
}

/** Names of the columns, each once; those without a name get their place. */
function nameColumns({ cells }: SourceRow): string[] {
  if (cells.length > mostColumns) throw new UnreadableFile("too_many_columns");
  if (cells.length < 2) throw new UnreadableFile("no_columns");
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.replace(unprintable, "").trim().slice(0, 200) || `#${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g;

/** PostgreSQL holds no zero character; other control characters say nothing in a table. */
function clean({ line, cells, faults }: SourceRow, number: number): KeptRow {
  const found: FaultFound[] = faults.map((fault) => ({ fault }));
  const cleaned = cells.map((cell) => cell.replace(unprintable, ""));
  if (cleaned.some((cell, at) => cell !== cells[at])) found.push({ fault: "control_characters" });
  return { number, line, cells: cleaned, faults: found };
}
