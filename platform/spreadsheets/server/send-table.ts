import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { Language } from "#platform/i18n/contract";
import type { Translate } from "#platform/i18n/server";
import { type WrittenFormat, writtenMedia } from "#platform/spreadsheets/contract";
import { csvLine, fitCells } from "#platform/spreadsheets/science";
import { writeWorkbook } from "./xlsx/write-workbook.ts";

/** What every written table needs of the installation. */
export interface TableParts {
  readonly translate: Translate;
  /** Each row then says that it is synthetic. */
  readonly isDemonstration: boolean;
}

/** A table to be written in the language of who reads it. */
export interface WrittenTable {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly format: WrittenFormat;
  readonly language: Language;
  readonly headings: readonly string[];
  /** In portions, each asked for when the one before is written. */
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
}

/**
 * Sends a table as CSV (UTF-8 with its mark) or XLSX, the one way all files of the product are written: no cell is run by
 * a spreadsheet, all are texts, and {@link openTable} reads each back as it was.
 */
export function sendTable(
  reply: FastifyReply,
  parts: TableParts,
  table: WrittenTable,
): FastifyReply {
  const { format, name } = table;
  const fileName = `${name}${parts.isDemonstration ? "-synthetic" : ""}.${format}`;
  return reply
    .type(format === "csv" ? `${writtenMedia.csv}; charset=utf-8` : writtenMedia.xlsx)
    .header("content-disposition", `attachment; filename="${fileName}"`)
    .send(Readable.from(writeTable(parts, table), { objectMode: false }));
}

/** The file, piece by piece. */
export function writeTable(
  parts: TableParts,
  table: WrittenTable,
): AsyncGenerator<string> | AsyncGenerator<Buffer> {
  const rows = portionsOf(parts, table);
  if (table.format === "csv") return csvOf(rows);
  return writeWorkbook({ name: table.name, isRightToLeft: table.language === "ar", rows });
}

async function* csvOf(rows: WrittenTable["rows"]): AsyncGenerator<string> {
  yield "\ufeff";
  for await (const some of rows) yield some.map(csvLine).join("");
}

/** Heading and rows, all of one width; in a demonstration with a last column that says what the data are. */
async function* portionsOf(
  { translate, isDemonstration }: TableParts,
  { language, headings, rows }: WrittenTable,
): AsyncGenerator<string[][]> {
  const say = (key: string) =>
    isDemonstration ? [translate(language, `spreadsheets.synthetic.${key}`)] : [];
  const [title, notice] = [say("heading"), say("row")];
  yield [[...headings, ...title]];
  for await (const some of rows)
    yield some.map((cells) => [...fitCells(cells, headings.length), ...notice]);
}
