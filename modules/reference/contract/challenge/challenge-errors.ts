import { defineError } from "#platform/http/contract";
import { proposalErrors } from "../proposal/proposal-errors.ts";
import type { ChallengeRefusal } from "./decide-challenge.ts";

export const challengeErrors = {
  notFound: defineError("reference.challenge_not_found", 404),
  challengerOnly: defineError("reference.challenger_only", 403),
  ownChallenge: defineError("reference.own_challenge", 403),
  wordsMissing: defineError("reference.words_missing", 422),
};

/** The error of each refusal of the rule. */
export const challengeRefusalErrors = {
  not_now: proposalErrors.notNow,
  challenger_only: challengeErrors.challengerOnly,
  editor_only: proposalErrors.editorOnly,
  own_challenge: challengeErrors.ownChallenge,
  words_missing: challengeErrors.wordsMissing,
} as const satisfies Record<ChallengeRefusal, unknown>;
