import { defineError } from "#platform/http/contract";

export const familyErrors = {
  /** No entry of the reference table has this number. */
  notFound: defineError("records.family_not_found", 404),
  signalNotFound: defineError("records.signal_not_found", 404),
  signalClosed: defineError("records.signal_closed", 409),
};
