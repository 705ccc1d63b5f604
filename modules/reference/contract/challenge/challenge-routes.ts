import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { ArticleField } from "../article/provenance.ts";
import { challengeEntry } from "../permissions.ts";
import { proposalErrors } from "../proposal/proposal-errors.ts";
import { referenceErrors } from "../routes.ts";
import { Challenge, ChallengeState, ChallengeStep, ChallengeSummary, Words } from "./challenge.ts";
import { challengeErrors, challengeRefusalErrors } from "./challenge-errors.ts";

const params = z.object({ challenge: z.uuid() });
const Moved = z.object({
  id: z.uuid(),
  state: ChallengeState,
  dueAt: z.iso.datetime(),
  version: z.int().positive(),
});

export const openChallengeRoute = defineRoute({
  id: "reference.challenge.open",
  method: "POST",
  path: "/api/reference/challenges",
  summary: "Say that an entry or one field of it is wrong; an editor owes the answer by a day",
  access: challengeEntry,
  body: z.object({
    ref: z.string().max(40),
    field: ArticleField.optional(),
    grounds: Words,
    language: Language,
    source: z.string().trim().min(1).max(400).optional(),
    files: z.array(z.uuid()).max(12).default([]),
  }),
  answer: Moved,
  isCreate: true,
  errors: [
    referenceErrors.entryNotFound,
    proposalErrors.pictureNotFound,
    httpErrors.keyReused,
    httpErrors.keyInProgress,
  ],
  leaves: { always: ["reference.challenge.open"], sometimes: ["files.file.share"] },
});

export const listChallengesRoute = defineRoute({
  id: "reference.challenge.list",
  method: "GET",
  path: "/api/reference/challenges",
  summary: "Challenges of the caller and, for editors, of everyone; those due soonest first",
  access: challengeEntry,
  query: z.object({
    open: z.stringbool().default(true),
    ref: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: z.object({ challenges: z.array(ChallengeSummary) }),
});

export const readChallengeRoute = defineRoute({
  id: "reference.challenge.read",
  method: "GET",
  path: "/api/reference/challenges/:challenge",
  summary: "A challenge with its clock, its history and the answer",
  access: challengeEntry,
  params,
  answer: Challenge,
  errors: [challengeErrors.notFound],
});

export const moveChallengeRoute = defineRoute({
  id: "reference.challenge.move",
  method: "POST",
  path: "/api/reference/challenges/:challenge/steps",
  summary: "Ask, uphold or reject as an editor; reply or withdraw as who challenged",
  access: challengeEntry,
  params,
  body: z.object({ step: ChallengeStep, words: Words.optional() }),
  answer: Moved,
  isChange: true,
  errors: [challengeErrors.notFound, ...Object.values(challengeRefusalErrors)],
  leaves: ["reference.challenge.move"],
});
