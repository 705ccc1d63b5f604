import type { ImportMapping } from "#reference/contract";
import { compactKey } from "../../text/index.ts";
import type { RowStatement } from "../rows/row-statement.ts";
import type { RowRefused } from "./draft.ts";

/** Rows that speak of one firearm, in the order of the file; and the rows refused on the way. */
export interface GroupedRows {
  readonly groups: readonly (readonly RowStatement[])[];
  readonly refused: readonly RowRefused[];
}

/** An article holds so many variants; further rows of the same make and model are refused. */
const mostVariants = 200;

/**
 * Draws rows together. By key: rows of one key are one entry. By make and model: rows whose make and
 * model fold to the same and whose type is the same are variants of one entry; a row without model or
 * make never gets here. Where keys must not repeat, the first row of a key stands and the others are
 * refused.
 */
export function groupRows(
  rows: readonly RowStatement[],
  { groupBy, repeatedKeys }: Pick<ImportMapping, "groupBy" | "repeatedKeys">,
): GroupedRows {
  const groups = new Map<string, RowStatement[]>();
  const keys = new Set<string>();
  const refused: RowRefused[] = [];
  for (const row of rows) {
    const { key } = row;
    if (key !== undefined && repeatedKeys === "reject" && keys.has(key)) {
      refused.push({ number: row.number, fault: "key_repeated", value: key });
      continue;
    }
    if (key !== undefined) keys.add(key);
    const name =
      groupBy === "key" && row.entryKey !== undefined ? `key ${row.entryKey}` : nameOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else if (group.length < mostVariants) group.push(row);
    else refused.push({ number: row.number, fault: "too_many_variants" });
  }
  return { groups: [...groups.values()], refused };
}

function nameOf({ make, model, type }: RowStatement): string {
  return `${compactKey(make)} ${compactKey(model)} ${type}`;
}
