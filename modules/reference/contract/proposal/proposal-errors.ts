import { defineError } from "#platform/http/contract";
import type { StepRefusal } from "./decide-step.ts";

export const proposalErrors = {
  notFound: defineError("reference.proposal_not_found", 404),
  /** The article would not be one: `field` and the code of the fault. */
  unfit: defineError("reference.proposal_unfit", 422, ["field", "fault"]),
  nothingChanges: defineError("reference.proposal_empty", 422),
  pictureNotFound: defineError("reference.picture_not_found", 422),
  /** A marking names a mark that the library does not have. */
  markUnknown: defineError("reference.mark_unknown", 422, ["id"]),
  /** What is stated of a mark names no public page. */
  markSourceMissing: defineError("reference.mark_source_missing", 422),
  entryGone: defineError("reference.entry_gone", 409, ["ref"]),
  /** Fields were published otherwise since the version that was read. */
  overtaken: defineError("reference.overtaken", 409, ["ref"]),
  sameEntry: defineError("reference.same_entry", 422),
  notUndoable: defineError("reference.not_undoable", 409),
  notNow: defineError("reference.step_not_now", 409),
  authorOnly: defineError("reference.author_only", 403),
  editorOnly: defineError("reference.editor_only", 403),
  ownProposal: defineError("reference.own_proposal", 403),
  secondPersonNeeded: defineError("reference.second_person_needed", 403),
  reasonMissing: defineError("reference.reason_missing", 422),
  tooManyEntries: defineError("reference.too_many_entries", 422, ["count", "most"]),
};

/** The error of each refusal of the rule. */
export const refusalErrors = {
  not_now: proposalErrors.notNow,
  author_only: proposalErrors.authorOnly,
  editor_only: proposalErrors.editorOnly,
  own_proposal: proposalErrors.ownProposal,
  second_person_needed: proposalErrors.secondPersonNeeded,
  reason_missing: proposalErrors.reasonMissing,
} as const satisfies Record<StepRefusal, unknown>;
