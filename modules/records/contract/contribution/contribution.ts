import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { defineRoute } from "#platform/http/contract";
import { MatchOutcome, MatchState } from "../match/match-state.ts";
import { readRecords } from "../permissions.ts";
import { RecordState } from "../record.ts";

const Count = z.int().nonnegative();

/** Counted by code; codes of which there is none are left out. */
const countedBy = <Code extends z.ZodType>(code: Code) => z.array(z.object({ code, count: Count }));

/**
 * What came of the records of the reader's agency, for a desk of its member: how many there are and stand open, to whom
 * they were shown, what others asked of them and what was answered, and what own questions came to.
 */
export const Contribution = z.object({
  /** What is counted since; records are counted as they stand today. */
  since: z.iso.date(),
  records: countedBy(RecordState),
  /** Records whose review day comes within sixty days. */
  reviewSoon: Count,
  /** Members whose searches came upon the records, and how often; the most often first. */
  shownTo: z.array(z.object({ member: MemberId, count: Count })),
  /** What others asked of these records, by where it stands. */
  askedOfUs: countedBy(MatchState),
  /** What the reader's side asked of others. */
  askedByUs: countedBy(MatchState),
  /** What came of hits of both. */
  outcomes: countedBy(MatchOutcome),
  /** Days until half of what was asked of these records was answered; null where nothing was. */
  medianDaysToAnswer: z.number().nonnegative().nullable(),
  /** Pairs of records said to be of one firearm. */
  linked: Count,
  /** Searches of the reader's side. */
  searches: Count,
});
export type Contribution = z.infer<typeof Contribution>;

export const readContributionRoute = defineRoute({
  id: "records.contribution.read",
  method: "GET",
  path: "/api/records/contribution",
  summary:
    "What came of the records and searches of the caller's agency, for a desk of its member, in the past year",
  access: readRecords,
  answer: Contribution,
});
