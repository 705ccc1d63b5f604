import { defineError } from "#platform/http/contract";

export const ledgerErrors = {
  /** The act could not be written, so the look is not given. */
  notRecorded: defineError("ledger.not_recorded", 503),
  /** No such act, or none that the caller may see: the answer is the same. */
  actNotFound: defineError("ledger.act_not_found", 404),
  /** The act is recorded but no checkpoint covers it yet. */
  notSealed: defineError("ledger.not_sealed", 409),
  /** Nothing of the member's log is sealed, or `since` lies beyond the newest checkpoint. */
  noCheckpoint: defineError("ledger.no_checkpoint", 404),
  /** The cursor is not one this list gave out. */
  badCursor: defineError("ledger.bad_cursor", 400),
};
