import type {
  FaultFound,
  ImportMapping,
  ImportTarget,
  RowFault,
  WrittenText,
} from "#reference/contract";
import type { Measured } from "../values/read-measure.ts";
import { saysNothing } from "../values/says-nothing.ts";

/** A cell that says something, with the column it stands in. */
export interface Cell {
  readonly column: string;
  readonly text: string;
  readonly at: number;
}

/** The cells of one row by what they mean, and the faults found while reading them. */
export interface RowCells {
  of(target: ImportTarget): readonly Cell[];
  fault(fault: RowFault, cell?: Cell): void;
  readonly faults: FaultFound[];
}

const shownCharacters = 120;
const longestLine = 200;
const longestProse = 4000;

/** Where the columns of each target stand. */
export type ColumnPlaces = ReadonlyMap<ImportTarget, readonly { name: string; at: number }[]>;

export function placeColumns(names: readonly string[], mapping: ImportMapping): ColumnPlaces {
  const columns = mapping.columns.map(({ target }, at) => ({ target, name: names[at] ?? "", at }));
  return Map.groupBy(columns, ({ target }) => target);
}

export function cellsOf(places: ColumnPlaces, cells: readonly string[]): RowCells {
  const faults: FaultFound[] = [];
  return {
    faults,
    of: (target) =>
      (places.get(target) ?? []).flatMap(({ name, at }) => {
        const text = (cells[at] ?? "").trim();
        return saysNothing(text) ? [] : [{ column: name, text, at }];
      }),
    fault: (fault, cell) =>
      void faults.push(
        cell === undefined
          ? { fault }
          : { fault, column: cell.column, value: cell.text.slice(0, shownCharacters) },
      ),
  };
}

/** The texts of a target, each once; those too long for a line are faults. */
export function readLines(cells: RowCells, target: ImportTarget): string[] {
  const lines = cells.of(target).flatMap((cell) => {
    const text = cell.text.replace(/\s+/g, " ");
    if (text.length <= longestLine) return [text];
    cells.fault("text_too_long", cell);
    return [];
  });
  return [...new Set(lines)];
}

/** Texts that list several names: one a line, or between semicolons or bars. */
export function readNames(cells: RowCells, target: ImportTarget): string[] {
  const names = cells.of(target).flatMap((cell) => {
    const parts = cell.text.split(/[;|\n]/).map((part) => part.trim().replace(/\s+/g, " "));
    const fit = parts.filter(
      (part) => part !== "" && part.length <= longestLine && !saysNothing(part),
    );
    if (parts.some((part) => part.length > longestLine)) cells.fault("text_too_long", cell);
    return fit;
  });
  return [...new Set(names)];
}

/** Free texts with their language and the heading they stand under, cut where an article's text would be too long. */
export function readTexts(
  cells: RowCells,
  target: ImportTarget,
  mapping: ImportMapping,
): WrittenText[] {
  return cells.of(target).flatMap(({ text: written, at }) => {
    const { language = "und", heading } = mapping.columns[at] ?? {};
    const text = heading === undefined ? written : `${heading}: ${written}`;
    const parts = text.match(new RegExp(`[^]{1,${longestProse}}`, "g")) ?? [];
    return parts
      .map((part) => ({ language, text: part.trim() }))
      .filter((part) => part.text !== "");
  });
}

/** The first figure of a target; what cannot be read costs the value and is a fault. */
export function readFigure(
  cells: RowCells,
  target: ImportTarget,
  read: (text: string) => Measured,
): number | undefined {
  for (const cell of cells.of(target)) {
    const value = read(cell.text);
    if (value === "unreadable") cells.fault("number_unreadable", cell);
    else if (value === "impossible") cells.fault("number_impossible", cell);
    else if (value !== undefined) return value;
  }
  return undefined;
}
