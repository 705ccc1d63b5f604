import type { RecordColumn } from "#records/contract";
import { boundedEditDistance, headerKey } from "#reference/science";
import { niemColumns } from "../niem/niem-names.ts";
import { headerWords } from "./header-words.ts";

const words: readonly (readonly [string, RecordColumn])[] = Object.entries(headerWords).flatMap(
  ([column, names]) => names.map((name) => [headerKey(name), column as RecordColumn] as const),
);
const exact = new Map(words);

/** A shorter name has too many others one letter away. */
const shortestNear = 6;

function columnByName(name: string): RecordColumn | undefined {
  const key = headerKey(name);
  const known = exact.get(key);
  if (known !== undefined || key.length < shortestNear) return known;
  return words.find(
    ([word]) => word.length >= shortestNear && boundedEditDistance(word, key, 1) <= 1,
  )?.[1];
}

/**
 * What the columns of a table seem to mean, by their names. Of columns that seem to mean the same the first is taken;
 * all serials are. A number of a file that has no other is reference and case number at once.
 */
export function proposeColumns(names: readonly string[]): Record<string, RecordColumn> {
  const taken = new Map<RecordColumn, string>();
  const proposed: Record<string, RecordColumn> = {};
  for (const name of names) {
    const column = niemColumns.get(name) ?? columnByName(name);
    if (column === undefined || (taken.has(column) && column !== "serial")) continue;
    taken.set(column, name);
    proposed[name] = column;
  }
  return withOneNumber(proposed, taken);
}

function withOneNumber(
  proposed: Record<string, RecordColumn>,
  taken: ReadonlyMap<RecordColumn, string>,
): Record<string, RecordColumn> {
  const [own, its, both] = [
    taken.get("ownReference"),
    taken.get("caseReference"),
    taken.get("bothReferences"),
  ];
  if (both !== undefined && own !== undefined && its === undefined)
    return { ...proposed, [both]: "caseReference" };
  if (both !== undefined && its !== undefined && own === undefined)
    return { ...proposed, [both]: "ownReference" };
  const alone = own ?? its;
  if (both !== undefined || alone === undefined || (own !== undefined && its !== undefined))
    return proposed;
  return { ...proposed, [alone]: "bothReferences" };
}
