import type { RecordMapping } from "#records/contract";
import { createRowReading, type RowReading } from "#records/science";
import { readLexicons } from "#reference/server";
import { orderOf } from "../day-order.ts";
import type { ImportRow } from "../store/import-store.ts";
import type { Importer } from "./importer.ts";

/** An import of which somebody said what its columns mean. */
export type MappedImport = ImportRow & { readonly mapping: RecordMapping };

/** How the rows of an import are read: as its mapping says, with the words of the reference table. */
export async function openReading(
  { query }: Importer,
  { columns, mapping }: MappedImport,
): Promise<RowReading> {
  const names = columns.map(({ name }) => name);
  const dayOrder = orderOf(columns, mapping) ?? "dmy";
  return createRowReading(names, { mapping, dayOrder }, await readLexicons(query));
}
