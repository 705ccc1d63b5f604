import type {
  Delimiter,
  FormFault,
  TableLayout,
  TextEncoding,
} from "#platform/spreadsheets/contract";
import { createCsvReader, findDelimiter, type TextRow } from "#platform/spreadsheets/science";
import type { SourceRow } from "./source-row.ts";

const sampleCharacters = 65_536;

/** The text of the file, piece by piece, every line ending in `\n`, without byte order mark. */
async function* decodeText(
  parts: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let isLoneReturns: boolean | undefined;
  for await (const part of parts) {
    const text = decoder.decode(part, { stream: true });
    isLoneReturns ??= text.includes("\r") && !text.includes("\n");
    yield isLoneReturns ? text.replaceAll("\r", "\n") : text;
  }
  yield decoder.decode();
}

/** A first line by which spreadsheets state the delimiter. */
const statedDelimiter = /^sep=([,;\t|])\r?\n/i;

export interface OpenedText {
  readonly delimiter: Delimiter;
  readonly rows: AsyncGenerator<SourceRow[]>;
}

/** Opens a delimited text; finds the delimiter where the layout names none. */
export async function openText(
  parts: AsyncIterable<Buffer>,
  layout: TableLayout,
): Promise<OpenedText> {
  const pieces = decodeText(parts, layout.encoding ?? "utf-8");
  let sample = "";
  while (sample.length < sampleCharacters) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    sample += value;
  }
  const stated = statedDelimiter.exec(sample);
  const start = sample.slice(stated?.[0].length ?? 0);
  const delimiter =
    layout.delimiter ??
    (stated?.[1] as Delimiter | undefined) ??
    findDelimiter(start.slice(0, sampleCharacters));
  return { delimiter, rows: readRows(start, pieces, delimiter) };
}

async function* readRows(
  start: string,
  pieces: AsyncGenerator<string>,
  delimiter: string,
): AsyncGenerator<SourceRow[]> {
  const reader = createCsvReader(delimiter);
  let width: number | undefined;
  const judge = (rows: readonly TextRow[]) =>
    rows.map((row) => {
      width ??= row.cells.length;
      return judgeRow(row, width);
    });
  yield judge(reader.push(start));
  for await (const piece of pieces) yield judge(reader.push(piece));
  yield judge(reader.end());
}

/** Finds what is wrong with the form of a row; empty cells too many at its end are dropped. */
function judgeRow({ line, cells, fault }: TextRow, width: number): SourceRow {
  let end = cells.length;
  while (end > width && cells[end - 1]?.trim() === "") end -= 1;
  return { line, cells: cells.slice(0, end), faults: formFaults(fault, end - width) };
}

function formFaults(fault: TextRow["fault"], surplus: number): FormFault[] {
  if (fault === "unclosed_quote" || fault === "cell_too_long") return [fault];
  if (fault === "truncated" && surplus < 0) return ["truncated"];
  if (surplus === 0) return [];
  return [surplus < 0 ? "too_few_cells" : "too_many_cells"];
}
