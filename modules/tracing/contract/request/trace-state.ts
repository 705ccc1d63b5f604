import * as z from "zod";

/**
 * Where a request stands: an agency writes it; its desk looks at it; it is under way with one or more members; every
 * member asked has answered or declined; what it was worth is said. A draft may be thrown away, a sent one withdrawn.
 */
export const TraceState = z.enum([
  "draft",
  "submitted",
  "sent",
  "answered",
  "closed",
  "withdrawn",
  "discarded",
]);
export type TraceState = z.infer<typeof TraceState>;

/** What is done to a request as a whole. Each is an act of the ledger. */
export const TraceVerb = z.enum([
  "modify",
  "submit",
  "return",
  "send",
  "ask_another",
  "withdraw",
  "close",
  "discard",
]);
export type TraceVerb = z.infer<typeof TraceVerb>;

/** Why a desk gives a draft back: each has a lesson of its own. */
export const ReturnReason = z.enum([
  "serial_is_another_mark",
  "make_is_not_the_maker",
  "model_missing",
  "calibre_doubtful",
  "import_mark_not_read",
  "photographs_missing",
  "facts_missing",
  "legal_ground_missing",
  "domestic_trace_first",
  "wrong_country",
  "already_traced",
]);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** What the answers were worth to who asked. */
export const TraceWorth = z.enum(["useful", "not_useful", "wrong_firearm"]);
export type TraceWorth = z.infer<typeof TraceWorth>;
