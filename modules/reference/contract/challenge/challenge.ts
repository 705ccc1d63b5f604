import * as z from "zod";
import { ArticleField } from "../article/provenance.ts";

/** Where a challenge stands. */
export const ChallengeState = z.enum(["open", "asked", "upheld", "rejected", "withdrawn"]);
export type ChallengeState = z.infer<typeof ChallengeState>;

/** What is done about it: editors ask, uphold and reject; who challenged replies and withdraws. */
export const ChallengeStep = z.enum(["ask", "reply", "uphold", "reject", "withdraw"]);
export type ChallengeStep = z.infer<typeof ChallengeStep>;

/** What somebody writes about a challenge. */
export const Words = z.string().trim().min(1).max(4000);

/** A challenge as lists show it. */
export const ChallengeSummary = z.object({
  id: z.uuid(),
  ref: z.string(),
  /** Make and model when it was opened. */
  title: z.string(),
  /** Absent for the entry as a whole. */
  field: ArticleField.optional(),
  state: ChallengeState,
  member: z.string(),
  isOwn: z.boolean(),
  openedAt: z.iso.datetime(),
  /** By when an editor owes the answer; it stands still while a question waits for the challenger. */
  dueAt: z.iso.datetime(),
  isOverdue: z.boolean(),
  version: z.int().positive(),
});
export type ChallengeSummary = z.infer<typeof ChallengeSummary>;

/** One step of its history; the clock has neither member nor agency. */
export const ChallengeEvent = z.object({
  step: z.enum([...ChallengeStep.options, "open", "escalate"]),
  state: ChallengeState,
  member: z.string().optional(),
  agency: z.string().optional(),
  words: z.string().optional(),
  at: z.iso.datetime(),
});
export type ChallengeEvent = z.infer<typeof ChallengeEvent>;

export const Challenge = ChallengeSummary.extend({
  grounds: z.string(),
  /** Language of the grounds, ISO 639-1. */
  language: z.string(),
  source: z.string().optional(),
  /** Ids of photographs. */
  files: z.array(z.uuid()),
  history: z.array(ChallengeEvent),
  /** The proposal that came of it, where the reader may see it. */
  proposal: z.uuid().optional(),
  /** Steps the reader may take now. */
  steps: z.array(ChallengeStep),
});
export type Challenge = z.infer<typeof Challenge>;
