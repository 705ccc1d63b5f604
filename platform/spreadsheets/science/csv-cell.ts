import { guardCell } from "./guard-cell.ts";

/** One cell of a CSV that no spreadsheet runs. */
function csvCell(text: string): string {
  const safe = guardCell(text);
  return /["\n\r\t,;|]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of a CSV from its cells. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** As many cells as there are columns; those too many stand together in the last. */
export function fitCells(cells: readonly string[], width: number): string[] {
  const surplus = cells.slice(width);
  const kept = Array.from({ length: width }, (_, at) => cells[at] ?? "");
  if (surplus.length > 0) kept[width - 1] = [kept[width - 1], ...surplus].join(" | ");
  return kept;
}
