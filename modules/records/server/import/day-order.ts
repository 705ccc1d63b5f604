import type { DayOrder, RecordColumn, RecordMapping } from "#records/contract";
import type { KeptColumn } from "./store/import-tables.ts";

const dateColumns: ReadonlySet<RecordColumn | undefined> = new Set(["day", "lastDay"]);

/** In which order the dates of a file stand; undefined where it has to be asked. */
export function orderOf(
  columns: readonly KeptColumn[],
  mapping: RecordMapping,
): DayOrder | undefined {
  if (mapping.dayOrder !== undefined) return mapping.dayOrder;
  const seen = columns.flatMap(({ name, dayOrder }) =>
    dateColumns.has(mapping.columns[name]) && dayOrder !== undefined ? [dayOrder] : [],
  );
  const told = seen.find((order) => order !== "either");
  if (told === "dmy" || told === "mdy") return told;
  return seen.length > 0 ? undefined : "dmy";
}
