import { createId } from "#platform/database";
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
import { openNiem } from "#records/science";
import { changeImport, findImport, type ImportRow } from "../store/import-store.ts";
import type { KeptColumn, KeptRow } from "../store/import-tables.ts";
import { deleteParts, findPart } from "../store/part-store.ts";
import { countPortions, insertPortion } from "../store/portion-store.ts";
import { type Importer, openImporter } from "./importer.ts";
import { type ColumnSight, createColumnSight } from "./see-columns.ts";

const mostRows = 2_000_000;
/** Rows that are entered in one transaction. */
export const PORTION = 1000;

/**
 * Reads an uploaded file into portions of rows, as its content shows. Begun again after a kill, it goes on after the
 * last portion kept.
 */
export const readRecordsFile: Task = {
  id: "records.import.read_file",
  async run(object, facts) {
    const importer = openImporter(facts);
    const row = await importer.asItself((transaction) => findImport(transaction, object));
    if (row?.state !== "reading") return;
    try {
      await readFile(importer, row, facts);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const { failure } = error;
      await importer.asItself(async (transaction) => {
        await deleteParts(transaction, object);
        const change = { state: "unreadable", failure, done: null, total: null } as const;
        await changeImport(transaction, object, ["reading"], change);
      });
    }
  },
};

async function readFile(importer: Importer, row: ImportRow, facts: JobFacts): Promise<void> {
  const table = await openTable(() => partsOf(importer, row.id), {}, openNiem);
  const { columns, rows } = await writeBehind((next) =>
    keepRows(importer, row, table, { next, facts }),
  );
  if (rows === 0) throw new UnreadableFile("header_only");
  await importer.asItself(async (transaction) => {
    await deleteParts(transaction, row.id);
    await changeImport(transaction, row.id, ["reading"], {
      state: "read",
      layout: JSON.stringify(table.layout),
      columns: JSON.stringify(columns),
      row_count: rows,
      failure: null,
      done: null,
      total: null,
    });
  });
}

async function* partsOf(importer: Importer, id: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const part = await importer.asItself((transaction) => findPart(transaction, id, position));
    if (part === undefined) return;
    yield part;
  }
}

async function keepRows(
  importer: Importer,
  row: ImportRow,
  table: OpenedTable,
  { next, facts }: { next: WriteNext; facts: JobFacts },
): Promise<{ columns: KeptColumn[]; rows: number }> {
  const kept = await importer.asItself((transaction) => countPortions(transaction, row.id));
  const owner = { member: row.owner_member, agency: row.owner_agency };
  let sight: ColumnSight | undefined;
  let rows = 0;
  let waiting: KeptRow[] = [];
  const flush = async () => {
    const first = rows - waiting.length + 1;
    const position = Math.floor((first - 1) / PORTION);
    const portion = { id: createId(), import: row.id, position, first, rows: waiting };
    waiting = [];
    if (portion.rows.length > 0 && position >= kept)
      await next(() =>
        importer.asItself((transaction) => insertPortion(transaction, owner, portion)),
      );
    await importer.note(row.id, rows, 0);
  };
  for await (const some of table.rows) {
    facts.signal.throwIfAborted();
    for (const each of some) {
      if (sight === undefined) {
        sight = createColumnSight(nameColumns(each));
        continue;
      }
      const cleaned = keptOf(each);
      sight.see(cleaned.cells);
      waiting.push(cleaned);
      rows += 1;
      if (waiting.length >= PORTION) await flush();
    }
    if (rows > mostRows) throw new UnreadableFile("too_many_rows");
  }
  if (sight === undefined) throw new UnreadableFile("empty");
  await flush();
  return { columns: sight.columns(), rows };
}

function keptOf(row: SourceRow): KeptRow {
  const { line, cells, faults } = cleanRow(row);
  return { line, cells, ...(faults.length > 0 && { faults }) };
}
