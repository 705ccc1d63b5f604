import { defineError } from "#platform/http/contract";
import type { WatchFault } from "./watch-faults.ts";

export const watchErrors = {
  /** No such watch, or none of the caller's agency or desk: the answer is the same. */
  notFound: defineError("records.watch_not_found", 404),
  /** It was ended; a new one can be begun. */
  over: defineError("records.watch_over", 409),
};

/** The error of each fault of what is to be watched. */
export const watchFaultErrors = {
  too_wide: defineError("records.watch_too_wide", 422),
  number_too_little: defineError("records.watch_number_too_little", 422, ["text"]),
  review_past: defineError("records.watch_review_past", 422),
  review_too_late: defineError("records.watch_review_too_late", 422),
} as const satisfies Record<WatchFault["rule"], unknown>;
