import type { Delimiter, TableLayout } from "#platform/spreadsheets/contract";
import { bareCell } from "#platform/spreadsheets/science";
import { openDocument, type Vocabulary } from "./read-document.ts";
import { readJson } from "./read-json.ts";
import { openText } from "./read-text.ts";
import { sniffFile } from "./sniff-file.ts";
import { type SourceRow, UnreadableFile } from "./source-row.ts";
import { openWorkbook } from "./xlsx/read-workbook.ts";

/** A file opened as a table: how it is read, and its rows, the heading first. */
export interface OpenedTable {
  readonly layout: TableLayout;
  readonly sheets: readonly string[];
  readonly rows: AsyncGenerator<SourceRow[]>;
}

/**
 * Opens a file as a table. What the wished layout leaves open is found from the content. `parts`
 * begins the file anew each time it is called; JSON-LD of a vocabulary the caller knows is read by it.
 * Throws {@link UnreadableFile}.
 */
export async function openTable(
  parts: () => AsyncIterable<Buffer>,
  wished: Partial<TableLayout>,
  vocabulary?: Vocabulary,
): Promise<OpenedTable> {
  const found = await sniffFile(parts());
  switch (found.format) {
    case "xlsx":
      return openSheet(parts, wished.sheet);
    case "json": {
      const { encoding } = found;
      const layout = { format: found.format, ...(encoding && { encoding }) };
      const known = vocabulary && (await openDocument(parts, encoding, vocabulary));
      return { layout, sheets: [], rows: known ?? readJson(parts(), encoding) };
    }
    case "csv":
      return openDelimited(parts, { ...found, ...withoutSheet(wished) });
  }
}

function withoutSheet({ encoding, delimiter }: Partial<TableLayout>) {
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
}

async function openDelimited(
  parts: () => AsyncIterable<Buffer>,
  layout: TableLayout & { delimiter?: Delimiter },
): Promise<OpenedTable> {
  const { delimiter, rows } = await openText(parts(), layout);
  return { layout: { ...layout, delimiter }, sheets: [], rows: bare(rows) };
}

async function openSheet(
  parts: () => AsyncIterable<Buffer>,
  wished: string | undefined,
): Promise<OpenedTable> {
  const pieces: Buffer[] = [];
  for await (const piece of parts()) pieces.push(piece);
  const workbook = await openWorkbook(Buffer.concat(pieces));
  const sheet = wished ?? workbook.sheets[0];
  if (sheet === undefined) throw new UnreadableFile("sheet_missing");
  const rows = bare(workbook.rows(sheet));
  return { layout: { format: "xlsx", sheet }, sheets: workbook.sheets, rows };
}

/** Cells without the apostrophe that keeps a spreadsheet from running them. */
async function* bare(rows: AsyncGenerator<SourceRow[]>): AsyncGenerator<SourceRow[]> {
  for await (const some of rows)
    yield some.map((row) => ({ ...row, cells: row.cells.map(bareCell) }));
}
