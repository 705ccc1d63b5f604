import type { CheckColumn, RecordColumn } from "#records/contract";
import { headerKey } from "#reference/science";
import { proposeColumns } from "../import/propose-columns.ts";

const columnOf: Partial<Record<RecordColumn, CheckColumn>> = {
  serial: "serial",
  make: "make",
  model: "model",
  calibre: "calibre",
  type: "type",
  ownReference: "reference",
  caseReference: "reference",
  bothReferences: "reference",
};

/** In a list of numbers the number is the firearm's, whatever it is in a register. */
const numberWords = new Set(
  ["number", "no", "no.", "nr", "numéro", "n°", "número", "núm.", "n.º", "num", "الرقم", "رقم"].map(
    headerKey,
  ),
);

/** What the columns of a list seem to be, by their names; the one column of a plain list holds the numbers. */
export function proposeListColumns(names: readonly string[]): Record<string, CheckColumn> {
  const [only] = names;
  if (names.length === 1 && only !== undefined) return { [only]: "serial" };
  const proposed: Record<string, CheckColumn> = {};
  const taken = new Set<CheckColumn>();
  for (const [name, meant] of Object.entries(proposeColumns(names))) {
    const column = columnOf[meant];
    if (column === undefined || (taken.has(column) && column !== "serial")) continue;
    taken.add(column);
    proposed[name] = column;
  }
  const number = names.find((name) => numberWords.has(headerKey(name)));
  if (!taken.has("serial") && number !== undefined) proposed[number] = "serial";
  return proposed;
}
