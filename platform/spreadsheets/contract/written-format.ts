import * as z from "zod";

/** As what a table is written. */
export const WrittenFormat = z.enum(["csv", "xlsx"]);
export type WrittenFormat = z.infer<typeof WrittenFormat>;

/** Media type of each. */
export const writtenMedia: Readonly<Record<WrittenFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Data rows that a sheet holds below its heading; a CSV holds any number. */
export const mostWrittenRows: Readonly<Record<WrittenFormat, number>> = {
  csv: Number.POSITIVE_INFINITY,
  xlsx: 1_048_575,
};

/** Media type of a JSON-LD document. */
export const documentMedia = "application/ld+json";
