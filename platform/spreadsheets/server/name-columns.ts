import type { FormFault } from "#platform/spreadsheets/contract";
import { type SourceRow, UnreadableFile } from "./source-row.ts";

const mostColumns = 400;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g;

/**
 * Names of the columns from the heading, each once; those without a name get their place. Throws {@link UnreadableFile},
 * also where there are fewer columns than such a table has.
 */
export function nameColumns({ cells }: SourceRow, fewest = 2): string[] {
  if (cells.length > mostColumns) throw new UnreadableFile("too_many_columns");
  if (cells.length < fewest) throw new UnreadableFile("no_columns");
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = cell.replace(unprintable, "").trim().slice(0, 200) || `#${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** PostgreSQL holds no zero character; other control characters say nothing in a table. */
export function cleanRow({ line, cells, faults }: SourceRow): SourceRow {
  const cleaned = cells.map((cell) => cell.replace(unprintable, ""));
  const isChanged = cleaned.some((cell, at) => cell !== cells[at]);
  const found: FormFault[] = isChanged ? [...faults, "control_characters"] : [...faults];
  return { line, cells: cleaned, faults: found };
}
