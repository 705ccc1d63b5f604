import { defineError } from "#platform/http/contract";

export const recordImportErrors = {
  /** No such import, or none that the caller may see: the answer is the same. */
  notFound: defineError("records.import_not_found", 404),
  wrongState: defineError("records.import_wrong_state", 409),
  columnUnknown: defineError("records.import_column_unknown", 422, ["column"]),
  columnRepeated: defineError("records.import_column_repeated", 422),
  dayOrderMissing: defineError("records.import_day_order_missing", 422),
};
