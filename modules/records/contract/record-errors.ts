import { defineError } from "#platform/http/contract";
import type { StepRefusal } from "./decide-step.ts";
import { HinderingRule } from "./fault/record-fault.ts";

export const recordErrors = {
  /** No such record, or none that the caller may see: the answer is the same. */
  notFound: defineError("records.record_not_found", 404),
  memberUnknown: defineError("records.member_unknown", 422, ["member"]),
  agencyUnknown: defineError("records.agency_unknown", 422),
  /** A desk says that it has the firearm, and not what it has seen on it. */
  seenMissing: defineError("records.seen_missing", 422),
  /** The review day of an entered record is changed without saying why. */
  reviewReasonMissing: defineError("records.review_reason_missing", 422),
};

/** The error of each refusal of the rule. */
export const refusalErrors = {
  not_now: defineError("records.step_not_now", 409),
  not_yours: defineError("records.step_not_yours", 403),
  desk_only: defineError("records.desk_only", 403),
  in_hand: defineError("records.in_hand", 409),
  destroyed_by_you: defineError("records.destroyed_by_you", 403),
  destruction_not_stated: defineError("records.destruction_not_stated", 409),
  compare_first: defineError("records.compare_first", 409),
  second_person_needed: defineError("records.second_person_needed", 403),
} as const satisfies Record<StepRefusal, unknown>;

/** The error of each rule that hinders; `text` is what is meant, where the sentence says it. */
export const faultErrors = Object.fromEntries(
  HinderingRule.options.map((rule) => [rule, defineError(`records.${rule}`, 422, ["text"])]),
) as Record<HinderingRule, ReturnType<typeof defineError<"text">>>;
