import { defineError } from "#platform/http/contract";
import type { MatchRefusal } from "./decide-match.ts";

export const matchErrors = {
  /** No such possible match, or none of which the caller is a side: the answer is the same. */
  notFound: defineError("records.match_not_found", 404),
  /** The search as it is asked again comes upon no such record. */
  nothingToAsk: defineError("records.nothing_to_ask", 409),
  /** The two contradict each other: whoever confirms says why it is the same firearm. */
  sayWhy: defineError("records.match_say_why", 422),
};

/** The error of each refusal of the rule. */
export const matchRefusals = {
  not_now: defineError("records.match_not_now", 409),
  not_yours: defineError("records.match_not_yours", 403),
  second_person_needed: defineError("records.match_second_person_needed", 403),
} as const satisfies Record<MatchRefusal, unknown>;
