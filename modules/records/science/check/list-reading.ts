import type { AskedNumber, CheckColumn, RecordColumn, RecordMapping } from "#records/contract";
import type { Lexicons } from "#reference/contract";
import { readWeapon } from "../import/read-weapon.ts";
import { cellsOf, createRowReading } from "../import/row-reading.ts";

const meant: Readonly<Record<CheckColumn, RecordColumn>> = {
  serial: "serial",
  make: "make",
  model: "model",
  calibre: "calibre",
  type: "type",
  reference: "ownReference",
};

/** The numbers of a row of a list, each with what is stated of the gun; none where the row holds none. */
export type ListReading = (row: number, cells: readonly string[]) => AskedNumber[];

/** Reads rows as an import of records does: makes and calibres as the lists spell them where that is sure. */
export function createListReading(
  names: readonly string[],
  columns: Readonly<Record<string, CheckColumn>>,
  lists: Lexicons,
): ListReading {
  const taken = Object.entries(columns).map(([name, column]) => [name, meant[column]] as const);
  const mapping = { columns: Object.fromEntries(taken), words: {} } as RecordMapping;
  const reading = createRowReading(names, { mapping, dayOrder: "dmy" }, lists);
  return (row, given) => {
    const cells = cellsOf(reading, given);
    const { make, model, calibre, type, serials } = readWeapon(reading, cells);
    const reference = cells.line("ownReference");
    return serials.map(({ text }) => ({
      row,
      number: text.slice(0, longestNumber),
      ...(make !== undefined && { make }),
      ...(model !== undefined && { model }),
      ...(calibre !== undefined && { calibre }),
      ...(type !== undefined && { type }),
      ...(reference !== undefined && { reference }),
    }));
  };
}

const longestNumber = 60;
