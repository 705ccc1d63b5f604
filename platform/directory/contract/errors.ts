import { defineError } from "#platform/http/contract";

export const directoryErrors = {
  memberNotFound: defineError("directory.member_not_found", 404),
  agencyNotFound: defineError("directory.agency_not_found", 404),
  /** A review is due tomorrow at the earliest and within a year. */
  reviewOutOfRange: defineError("directory.review_out_of_range", 422),
  /** A member has one desk; the other must give it up first. */
  deskTaken: defineError("directory.desk_taken", 409),
};
