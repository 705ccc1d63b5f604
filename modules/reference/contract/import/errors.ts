import { defineError } from "#platform/http/contract";

export const importErrors = {
  notFound: defineError("reference.import_not_found", 404),
  wrongState: defineError("reference.import_wrong_state", 409),
  secondEditorNeeded: defineError("reference.import_second_editor", 403),
  stale: defineError("reference.import_stale", 409),
  columnsDiffer: defineError("reference.import_columns_differ", 400),
  noModel: defineError("reference.import_no_model", 400),
  noCandidate: defineError("reference.import_no_candidate", 400),
};
