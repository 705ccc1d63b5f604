import * as z from "zod";

/**
 * Where a leg stands: one member is asked; its desk has seen it; it has reported something; it waits for what it asked
 * back; it has answered, declined, or is no longer asked.
 */
export const LegState = z.enum([
  "sent",
  "acknowledged",
  "in_progress",
  "questioned",
  "answered",
  "declined",
  "withdrawn",
]);
export type LegState = z.infer<typeof LegState>;

/** States in which the leg is still owed something. */
export const openLegStates: readonly LegState[] = [
  "sent",
  "acknowledged",
  "in_progress",
  "questioned",
];

/** What is done to a leg. Each is an act of the ledger. */
export const LegVerb = z.enum([
  "acknowledge",
  "report",
  "question",
  "reply",
  "answer",
  "decline",
  "reopen",
  "recall",
]);
export type LegVerb = z.infer<typeof LegVerb>;

/** Why a member does not answer: a reason is owed, and these are the grounds there are. */
export const DeclineReason = z.enum([
  "investigation_endangered",
  "confidentiality_law",
  "asker_cannot_protect",
  "national_security",
  "no_legal_basis",
  "not_competent",
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** What a member asks back before it can answer. */
export const BackQuestion = z.enum([
  "photographs_of_markings",
  "serial_again",
  "import_mark",
  "make_and_model",
  "calibre",
  "facts",
  "legal_ground",
  "recovery",
  "intended_use",
]);
export type BackQuestion = z.infer<typeof BackQuestion>;
