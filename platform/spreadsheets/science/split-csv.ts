/** One row of a text table as it stands. */
export interface TextRow {
  /** Line of the file on which it begins, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: "unclosed_quote" | "truncated" | "cell_too_long";
}

export interface CsvReader {
  /** Takes more of the text; answers the rows that are complete with it. */
  push(text: string): TextRow[];
  /** The last row, where the text does not end with a line. */
  end(): TextRow[];
}

/** A quoted cell that goes on longer over lines was never closed. */
export const longestCell = 100_000;
/** Beyond this a row is cut: no table of firearms has it, and memory is not endless. */
const longestRow = 4_000_000;

interface Cut {
  readonly row: Omit<TextRow, "line">;
  /** Where the next row begins. */
  readonly next: number;
}

/**
 * Splits delimited text (RFC 4180) that comes in pieces. Quotes inside an unquoted cell are
 * characters of it (`6"`). A quote that is never closed costs its own line only: the lines after it
 * are read as rows again. Blank lines are no rows.
 */
export function createCsvReader(delimiter: string): CsvReader {
  let rest = "";
  let line = 1;
  const take = (isEnd: boolean): TextRow[] => {
    const rows: TextRow[] = [];
    let at = 0;
    while (at < rest.length) {
      const cut = cutRow(rest, at, delimiter, isEnd);
      if (cut === undefined) break;
      const isBlank = cut.row.cells.length === 1 && cut.row.cells[0]?.trim() === "";
      if (!isBlank) rows.push({ line, ...cut.row });
      line += countLines(rest, at, cut.next);
      at = cut.next;
    }
    rest = rest.slice(at);
    return rows;
  };
  return {
    push(text) {
      rest += text;
      return take(false);
    },
    end: () => take(true),
  };
}

/** Cuts the row that begins at `from`; undefined where more text is needed to know its end. */
function cutRow(text: string, from: number, delimiter: string, isEnd: boolean): Cut | undefined {
  const newline = text.indexOf("\n", from);
  if (newline < 0 && !isEnd && text.length - from < longestRow) return undefined;
  const end = newline < 0 ? text.length : newline;
  const isOpen = newline < 0;
  const quote = text.indexOf('"', from);
  if (quote < 0 || quote > end) return plainRow(text, from, end, delimiter, isOpen);
  return quotedRow(text, from, delimiter, isEnd);
}

function plainRow(
  text: string,
  from: number,
  end: number,
  delimiter: string,
  isOpen: boolean,
): Cut {
  const line = text.slice(from, text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end);
  return { row: finish(line.split(delimiter), isOpen), next: isOpen ? end : end + 1 };
}

function finish(cells: readonly string[], isOpen: boolean, isUnclosed = false): Cut["row"] {
  if (isUnclosed) return { cells, fault: "unclosed_quote" };
  if (cells.some((cell) => cell.length > longestCell)) return { cells, fault: "cell_too_long" };
  return isOpen ? { cells, fault: "truncated" } : { cells };
}

interface Cell {
  readonly text: string;
  /** Place of the delimiter or line end after it. */
  readonly end: number;
  readonly isUnclosed?: boolean;
}

function quotedRow(text: string, from: number, delimiter: string, isEnd: boolean): Cut | undefined {
  const cells: string[] = [];
  let at = from;
  let isUnclosed = false;
  for (;;) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, delimiter, isEnd) : plainCell(text, at, delimiter);
    if (cell === undefined) return undefined;
    cells.push(cell.text);
    isUnclosed ||= cell.isUnclosed === true;
    at = cell.end;
    if (text.startsWith(delimiter, at) && at < text.length) at += 1;
    else break;
  }
  const isOpen = at >= text.length;
  if (isOpen && !isEnd) return undefined;
  return { row: finish(cells, isOpen, isUnclosed), next: isOpen ? at : at + 1 };
}

function plainCell(text: string, from: number, delimiter: string): Cell {
  const newline = placeOrEnd(text, "\n", from);
  const end = Math.min(placeOrEnd(text, delimiter, from), newline);
  const isLast = end === newline && text.charCodeAt(end - 1) === 13 && end > from;
  return { text: text.slice(from, isLast ? end - 1 : end), end };
}

/** The cell that opens with the quote at `from`; undefined where its end is not there yet. */
function quotedCell(
  text: string,
  from: number,
  delimiter: string,
  isEnd: boolean,
): Cell | undefined {
  let close = from;
  for (;;) {
    close = text.indexOf('"', close + 1);
    if (isNeverClosed(text, from, close, isEnd))
      return { ...plainCell(text, from, delimiter), isUnclosed: true };
    if (close < 0) return undefined;
    if (text[close + 1] !== '"') break;
    close += 1;
  }
  const body = text.slice(from + 1, close).replaceAll('""', '"');
  const tail = plainCell(text, close + 1, delimiter);
  return { text: body + tail.text, end: tail.end };
}

function isNeverClosed(text: string, from: number, close: number, isEnd: boolean): boolean {
  const until = close < 0 ? text.length : close;
  if (close < 0 && isEnd) return true;
  return until - from > longestCell && placeOrEnd(text, "\n", from) < until;
}

function placeOrEnd(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1))
    count += 1;
  return count;
}
