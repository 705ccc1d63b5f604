import { defineError } from "#platform/http/contract";

export const exportErrors = {
  /** A sheet has fewer rows than there are records; a CSV takes them. */
  tooLong: defineError("records.export_too_long", 422, ["most"]),
  /** No such search, or none that the caller put. */
  searchNotFound: defineError("records.search_not_found", 404),
};
