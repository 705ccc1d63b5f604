import { defineError } from "#platform/http/contract";
import type { PersonsRefusal } from "./decide-persons.ts";

export const personErrors = {
  /** None of this id, or of a record the caller may not see persons of. */
  notFound: defineError("records.person_not_found", 404),
};

/** The error of each refusal of the rule. */
export const personRefusals = {
  not_yours: defineError("records.person_not_yours", 403),
  not_now: defineError("records.person_not_now", 409),
} as const satisfies Record<PersonsRefusal, unknown>;
