import * as z from "zod";

/** What a file is, found by its content, whatever its name says. */
export const TableFormat = z.enum(["csv", "xlsx", "json"]);
export type TableFormat = z.infer<typeof TableFormat>;

/** Ways text is written in files; windows-1252 reads ISO 8859-1 as well. */
export const TextEncoding = z.enum([
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
]);
export type TextEncoding = z.infer<typeof TextEncoding>;

export const Delimiter = z.enum([",", ";", "\t", "|"]);
export type Delimiter = z.infer<typeof Delimiter>;

/** How the file is read; proposed from its content, changeable by who uploads it. */
export const TableLayout = z.object({
  format: TableFormat,
  /** Of text files. */
  encoding: TextEncoding.optional(),
  delimiter: Delimiter.optional(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().max(60).optional(),
});
export type TableLayout = z.infer<typeof TableLayout>;

/** A column of the file with some of what stands in it. */
export const TableColumn = z.object({
  name: z.string(),
  samples: z.array(z.string()),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** Why a file cannot be read, each with a sentence that says what to do. */
export const ReadFailure = z.enum([
  "empty",
  "header_only",
  "no_columns",
  "binary",
  "old_excel",
  "damaged",
  "bomb",
  "not_json_table",
  /** Of JSON whose vocabulary is known. */
  "broken_json",
  "json_too_deep",
  "other_vocabulary",
  "no_entries",
  "too_many_rows",
  "too_many_columns",
  "sheet_missing",
]);
export type ReadFailure = z.infer<typeof ReadFailure>;
