import { definePermission } from "#platform/access/contract/permission";

/** See the requests of the own agency, for a desk those of its member. */
export const readTraces = definePermission("tracing.request.read", [
  "officer",
  "desk",
  "examiner",
  "analyst",
]);
/** Draft, submit, send, follow and close requests; `decideTrace` says who may do what. */
export const keepTraces = definePermission("tracing.request.keep", ["officer", "desk", "examiner"]);
/** See what other members ask, and answer it; `decideLeg` says who may do what. */
export const answerTraces = definePermission("tracing.leg.answer", ["desk"]);
