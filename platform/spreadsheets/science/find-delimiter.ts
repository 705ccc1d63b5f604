import { Delimiter } from "#platform/spreadsheets/contract";
import { createCsvReader } from "./split-csv.ts";

const looked = 30;

/** How many cells the first rows have with a delimiter, and how many of them as many as the first. */
function agreement(sample: string, delimiter: string): number {
  const reader = createCsvReader(delimiter);
  const rows = [...reader.push(sample), ...reader.end()].slice(0, looked);
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter(({ cells }) => cells.length === width).length;
  return (alike / rows.length) * Math.log(1 + width);
}

/** The delimiter with which the first rows agree best in width; a comma where none does. */
export function findDelimiter(sample: string): Delimiter {
  const scores = Delimiter.options.map(
    (delimiter) => [delimiter, agreement(sample, delimiter)] as const,
  );
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] > 0 ? best[0] : ",";
}
