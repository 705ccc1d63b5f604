import { defineError } from "#platform/http/contract";

export const checkErrors = {
  /** No such check, or none of the caller's own agency: the answer is the same. */
  notFound: defineError("records.check_not_found", 404),
  wrongState: defineError("records.check_wrong_state", 409),
  columnUnknown: defineError("records.check_column_unknown", 422, ["column"]),
  noNumbers: defineError("records.check_no_numbers", 422),
  tooMany: defineError("records.check_too_long", 422, ["most"]),
  /** So many numbers were checked in lists within a day that this list would go beyond the limit. */
  dayUsed: defineError("records.check_day_used", 429, ["most"]),
  /** The list is neighbours of one number throughout and next to none is on record; the desk is told. */
  triedOut: defineError("records.check_tried_out", 422),
};
