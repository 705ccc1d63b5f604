import { defineError } from "#platform/http/contract";

export const linkErrors = {
  /** No record of this name, or none the caller may see: the answer is the same. */
  otherNotFound: defineError("records.link_other_not_found", 404),
  notYours: defineError("records.link_not_yours", 403),
  itself: defineError("records.link_itself", 422),
};
