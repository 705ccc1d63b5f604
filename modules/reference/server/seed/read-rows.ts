import Papa from "papaparse";
import * as z from "zod";
import type { Parsed, SeedFault, SeedFile } from "./seed-fault.ts";

/** Texts that sources write where they know nothing (invariant 10). */
const nothing: ReadonlySet<string> = new Set(["", "no data", "see note", "n/a"]);

/** A cell that may be empty. */
export const optionalText = z.string().optional();

/** A cell of digits, such as a year or a number of rounds. */
export const optionalNumber = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)
  .optional();

/** A cell of `0` or `1`. */
export const flag = z.enum(["0", "1"]).transform((digit) => digit === "1");

/** A cell that lists several texts with semicolons. */
export const textList = z
  .string()
  .default("")
  .transform((cell) =>
    cell
      .split(";")
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  );

function knownCells(record: Readonly<Record<string, string>>): Record<string, string> {
  const cells = Object.entries(record).map(([column, cell]) => [column, cell.trim()] as const);
  return Object.fromEntries(cells.filter(([, cell]) => !nothing.has(cell.toLowerCase())));
}

function invalid(
  file: SeedFile,
  row: number,
  cells: Readonly<Record<string, string>>,
  error: z.ZodError,
): SeedFault[] {
  return error.issues.map((issue) => {
    const column = String(issue.path[0] ?? "");
    const value = cells[column];
    return {
      file,
      row,
      fault: "invalid_value",
      column,
      ...(value === undefined ? {} : { value }),
    };
  });
}

/**
 * Parses a seed file by the shape of its rows. Cells that say nothing are absent; a row that does
 * not fit is refused and named, the others are kept.
 */
export function readRows<Row>(file: SeedFile, text: string, shape: z.ZodType<Row>): Parsed<Row> {
  const csv = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: "greedy" });
  const broken = new Map(csv.errors.map((error) => [(error.row ?? -1) + 1, error.code]));
  const rows: Row[] = [];
  const faults: SeedFault[] = [...broken].map(([row, value]) => ({
    file,
    row,
    fault: "broken_csv",
    value,
  }));
  csv.data.forEach((record, at) => {
    if (broken.has(at + 1)) return;
    const cells = knownCells(record);
    const parsed = shape.safeParse(cells);
    if (parsed.success) rows.push(parsed.data);
    else faults.push(...invalid(file, at + 1, cells, parsed.error));
  });
  return { rows, faults };
}

/** Keeps the first row of each key and names the others. */
export function refuseDuplicates<Row>(
  file: SeedFile,
  parsed: Parsed<Row>,
  keyOf: (row: Row) => string,
): Parsed<Row> {
  const seen = new Set<string>();
  const faults: SeedFault[] = [...parsed.faults];
  const rows = parsed.rows.filter((row, at) => {
    const key = keyOf(row);
    if (seen.has(key)) faults.push({ file, row: at + 1, fault: "duplicate", value: key });
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return { rows, faults };
}
