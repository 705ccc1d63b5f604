import { defineError } from "#platform/http/contract";
import type { TraceRefusal } from "./decide-trace.ts";

export const traceErrors = {
  /** No such request or leg, or none that the caller may see: the answer is the same. */
  notFound: defineError("tracing.not_found", 404),
  /** Something an answer needs is missing: the check names it. */
  incomplete: defineError("tracing.incomplete", 422),
  /** Something speaks against it; the desk says why it is sent all the same. */
  sayWhy: defineError("tracing.say_why", 422),
  /** The member is suspended, is the asker's own, or was asked already and has not ended. */
  cannotAsk: defineError("tracing.cannot_ask", 422, ["member"]),
  /** The asker does not allow that the request is handed on. */
  mayNotPassOn: defineError("tracing.may_not_pass_on", 409),
  /** A record that is not there, or of another member. */
  recordUnknown: defineError("tracing.record_unknown", 422),
  photoUnknown: defineError("tracing.photo_unknown", 422),
};

/** The error of each refusal of the rule. */
export const traceRefusals = {
  not_now: defineError("tracing.not_now", 409),
  not_yours: defineError("tracing.not_yours", 403),
  request_ended: defineError("tracing.request_ended", 409),
} as const satisfies Record<TraceRefusal, unknown>;
