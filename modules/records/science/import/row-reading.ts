import {
  type DayOrder,
  type RecordColumn,
  type RecordMapping,
  type RowFaultFound,
  ShortText,
} from "#records/contract";
import type { Lexicons } from "#reference/contract";
import { createValueReaders, saysNothing, type ValueReaders } from "#reference/science";
import { createMakeNames, type KnownMake } from "./make-names.ts";
import { createWordReader, type WordReader } from "./record-words.ts";

/** What reading rows needs to know beside the row; made once for a file. */
export interface RowReading {
  readonly mapping: RecordMapping;
  readonly dayOrder: DayOrder;
  readonly places: ReadonlyMap<RecordColumn, readonly { name: string; at: number }[]>;
  readonly values: ValueReaders;
  readonly recordType: WordReader;
  readonly ground: WordReader;
  readonly make: (text: string) => KnownMake | undefined;
}

export function createRowReading(
  columns: readonly string[],
  { mapping, dayOrder }: { mapping: RecordMapping; dayOrder: DayOrder },
  lists: Lexicons,
): RowReading {
  const placed = columns.flatMap((name, at) => {
    const column = mapping.columns[name];
    return column === undefined ? [] : [{ column, name, at }];
  });
  const { words } = mapping;
  return {
    mapping,
    dayOrder,
    places: Map.groupBy(placed, ({ column }) => column),
    values: createValueReaders(lists, words.type === undefined ? {} : { type: words.type }),
    recordType: createWordReader("recordType", words.recordType),
    ground: createWordReader("ground", words.ground),
    make: createMakeNames(lists.makes),
  };
}

/** A cell that says something. */
export interface Cell {
  readonly name: string;
  readonly text: string;
}

/** The cells of one row by what they mean, and what is wrong with them. */
export interface RowCells {
  readonly faults: RowFaultFound[];
  of(column: RecordColumn): readonly Cell[];
  /** The first text of a column, as one line; one too long for a line costs the value. */
  line(column: RecordColumn): string | undefined;
  fault(fault: RowFaultFound["fault"], cell?: Cell): void;
}

const longestLine = 120;
const shownCharacters = 120;

export function cellsOf({ places }: RowReading, row: readonly string[]): RowCells {
  const faults: RowFaultFound[] = [];
  const of: RowCells["of"] = (column) =>
    (places.get(column) ?? []).flatMap(({ name, at }) => {
      const text = (row[at] ?? "").trim();
      return saysNothing(text) ? [] : [{ name, text }];
    });
  const fault: RowCells["fault"] = (found, cell) => {
    const about = cell && { column: cell.name, value: cell.text.slice(0, shownCharacters) };
    faults.push({ fault: found, ...about });
  };
  const line: RowCells["line"] = (column) => {
    const [cell] = of(column);
    if (cell === undefined) return undefined;
    const text = cell.text.length <= longestLine ? ShortText.safeParse(cell.text).data : undefined;
    if (text === undefined) fault("text_too_long", cell);
    return text?.replace(/\s+/g, " ");
  };
  return { faults, of, line, fault };
}
