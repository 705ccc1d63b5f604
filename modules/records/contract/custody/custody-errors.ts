import { defineError } from "#platform/http/contract";
import type { CustodyRefusal } from "./decide-custody.ts";

/** The error of each refusal of the rule. */
export const custodyErrors = {
  not_yours: defineError("records.custody_not_yours", 403),
  not_in_hand: defineError("records.custody_not_in_hand", 409),
  not_now: defineError("records.custody_not_now", 409),
  day_in_future: defineError("records.custody_day_in_future", 422),
  after_destruction: defineError("records.custody_after_destruction", 409),
  examined_elsewhere: defineError("records.custody_examined_elsewhere", 422),
  step_unknown: defineError("records.custody_step_unknown", 409),
} as const satisfies Record<CustodyRefusal, unknown>;
