import type { FormFault } from "#platform/spreadsheets/contract";
import { longestCell } from "#platform/spreadsheets/science";
import { type SourceRow, UnreadableFile } from "../source-row.ts";
import { openZip, type Zip } from "./open-zip.ts";
import { attribute, cutElements, textOfRuns, xmlText } from "./xml-text.ts";

/** What sheets may unpack to: far beyond a table of firearms, far below what fills a machine. */
const mostSheetBytes = 600e6;
const mostTextBytes = 200e6;
const mostPartBytes = 8e6;
/** One row or one text of XML. */
const longestRow = 8e6;

/** A workbook: its sheets by name, and the rows of one of them. */
export interface Workbook {
  readonly sheets: readonly string[];
  rows(sheet: string): AsyncGenerator<SourceRow[]>;
}

interface CellReading {
  readonly texts: readonly string[];
  /** Cell formats that show a number as a date. */
  readonly dateFormats: ReadonlySet<number>;
  readonly is1904: boolean;
}

/** Opens a workbook (ECMA-376 part 1, 18): values only, formulas by the value they last had. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const zip = openZip(bytes);
  const book = await readPart(zip, "xl/workbook.xml");
  const targets = await readRelations(zip);
  const sheets = new Map(
    [...book.matchAll(/<sheet\s[^>]*>/g)].flatMap(([tag]) => {
      const path = targets.get(attribute(tag, "r:id") ?? "");
      const name = attribute(tag, "name");
      return path === undefined || name === undefined ? [] : [[name, path] as const];
    }),
  );
  if (sheets.size === 0) throw new UnreadableFile("damaged");
  const is1904 = /<workbookPr\s[^>]*date1904="(1|true)"/.test(book);
  return {
    sheets: [...sheets.keys()],
    async *rows(sheet) {
      const path = sheets.get(sheet);
      if (path === undefined) throw new UnreadableFile("sheet_missing");
      const reading = {
        texts: await readTexts(zip),
        dateFormats: await readDateFormats(zip),
        is1904,
      };
      yield* readSheet(zip, path, reading);
    },
  };
}

async function readPart(zip: Zip, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of zip.open(name, mostPartBytes)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

async function readRelations(zip: Zip): Promise<ReadonlyMap<string, string>> {
  const xml = await readPart(zip, "xl/_rels/workbook.xml.rels");
  return new Map(
    [...xml.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, "Target") ?? "";
      return [
        attribute(tag, "Id") ?? "",
        target.startsWith("/") ? target.slice(1) : `xl/${target}`,
      ];
    }),
  );
}

async function readTexts(zip: Zip): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has("xl/sharedStrings.xml")) return texts;
  for await (const items of cutElements(
    zip.open("xl/sharedStrings.xml", mostTextBytes),
    "si",
    longestRow,
  )) {
    for (const item of items) texts.push(textOfRuns(item));
  }
  return texts;
}

/** Built-in formats of dates, and own formats whose code has days or years outside of quotes. */
async function readDateFormats(zip: Zip): Promise<ReadonlySet<number>> {
  if (!zip.has("xl/styles.xml")) return new Set();
  const xml = await readPart(zip, "xl/styles.xml");
  const own = [...xml.matchAll(/<numFmt\s[^>]*>/g)].flatMap(([tag]) => {
    const code = (attribute(tag, "formatCode") ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    return /[dy]/i.test(code) ? [Number(attribute(tag, "numFmtId"))] : [];
  });
  const dates = new Set([14, 15, 16, 17, 22, ...own]);
  const cellFormats = /<cellXfs[^]*?<\/cellXfs>/.exec(xml)?.[0] ?? "";
  const formats = [...cellFormats.matchAll(/<xf\s[^>]*>/g)].map(([tag]) =>
    Number(attribute(tag, "numFmtId")),
  );
  return new Set(formats.flatMap((format, at) => (dates.has(format) ? [at] : [])));
}

async function* readSheet(
  zip: Zip,
  path: string,
  reading: CellReading,
): AsyncGenerator<SourceRow[]> {
  let width: number | undefined;
  let count = 0;
  for await (const rows of cutElements(zip.open(path, mostSheetBytes), "row", longestRow)) {
    const read: SourceRow[] = [];
    for (const xml of rows) {
      count += 1;
      const cells = readCells(xml, reading);
      if (cells.every((cell) => cell.trim() === "")) continue;
      width ??= cells.length;
      read.push(judge(cells, width, Number(attribute(xml.slice(0, 200), "r") ?? count)));
    }
    yield read;
  }
}

/** Spreadsheets leave out empty cells at the end of a row: too few are no fault. */
function judge(cells: string[], width: number, line: number): SourceRow {
  const faults: FormFault[] = cells.some((cell) => cell.length > longestCell)
    ? ["cell_too_long"]
    : [];
  while (cells.length > width && cells.at(-1)?.trim() === "") cells.pop();
  while (cells.length < width) cells.push("");
  return { line, cells, faults: cells.length > width ? [...faults, "too_many_cells"] : faults };
}

const mostColumns = 400;

function readCells(xml: string, reading: CellReading): string[] {
  const cells: string[] = [];
  for (const [, tag = "", body = ""] of xml.matchAll(/<c(\s[^>]*?)?(?:\/>|>([^]*?)<\/c>)/g)) {
    const at = columnOf(attribute(tag, "r")) ?? cells.length;
    if (at > mostColumns) continue;
    while (cells.length < at) cells.push("");
    cells[at] = cellText(tag, body, reading);
  }
  return cells;
}

/** `A1` is 0, `AB7` is 27. */
function columnOf(ref: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(ref ?? "")?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(tag: string, body: string, { texts, dateFormats, is1904 }: CellReading): string {
  const kind = attribute(tag, "t") ?? "n";
  if (kind === "inlineStr") return textOfRuns(body);
  const value = xmlText(/<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(body)?.[1] ?? "");
  switch (kind) {
    case "s":
      return texts[Number(value)] ?? "";
    case "b":
      return value === "1" ? "true" : "false";
    case "n":
      return value !== "" && dateFormats.has(Number(attribute(tag, "s")))
        ? dayOf(Number(value), is1904)
        : plainNumber(value);
    default:
      return value;
  }
}

/** Days since the spreadsheet's day zero as ISO 8601; 1900 was no leap year, which spreadsheets believe. */
function dayOf(serial: number, is1904: boolean): string {
  const zero = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(zero + Math.floor(serial) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

/** Spreadsheets keep 7.65 as 7.6500000000000004. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number)) return value;
  return Number.isInteger(number) ? value : String(Number(number.toPrecision(12)));
}
