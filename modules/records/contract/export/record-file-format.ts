import * as z from "zod";
import {
  documentMedia,
  mostWrittenRows,
  WrittenFormat,
  writtenMedia,
} from "#platform/spreadsheets/contract";

/** As what a list of records is taken away: a table, or a JSON-LD document in the names of NIEM 6.0. */
export const RecordFileFormat = z.enum([...WrittenFormat.options, "niem"]);
export type RecordFileFormat = z.infer<typeof RecordFileFormat>;

/** Media type of each. */
export const recordFileMedia: Readonly<Record<RecordFileFormat, string>> = {
  ...writtenMedia,
  niem: documentMedia,
};

/** Records that a file of each holds at most. */
export const mostFiledRecords: Readonly<Record<RecordFileFormat, number>> = {
  ...mostWrittenRows,
  niem: Number.POSITIVE_INFINITY,
};
