import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { EntryRef, MarkPart } from "#reference/contract";
import { OpenMatch } from "../match/match-state.ts";
import { SoughtTime } from "../record-event.ts";
import { RecordSummary } from "../record-view.ts";
import { ShortText } from "../short-text.ts";
import { FieldAgreement, NumberMatch, SoughtGun, StageName, Withheld } from "./match-reasons.ts";

/** Numbers one search takes: every one that is on a gun. */
export const mostNumbers = 20;
const longestNumber = 60;

/** One number as seen, in the notation of the check page (`12[5S]4?`), and the part that bears it. */
export const SoughtNumber = z.object({
  text: z.string().trim().min(1).max(longestNumber),
  part: MarkPart.optional(),
});
export type SoughtNumber = z.infer<typeof SoughtNumber>;

/** A firearm put to the records: all numbers on it at once, its family where it has none, and what else is known of it. */
export const RecordSearch = z
  .object({
    numbers: z.array(SoughtNumber).max(mostNumbers),
    gun: SoughtGun.default({}),
    /** Its entry in the reference table, which links converted and privately made firearms. */
    family: EntryRef.optional(),
    /** When it was lost, stolen or found. It ranks and explains; a record of another day is found all the same. */
    when: SoughtTime.optional(),
    /** Case number or occasion; the owners of records that are shown see it, so never a name. */
    purpose: ShortText,
  })
  .refine(({ numbers, family }) => numbers.length > 0 || family !== undefined);
export type RecordSearch = z.infer<typeof RecordSearch>;

/** A record that may be of this gun, and why. A match is a lead, never an answer. */
export const RecordMatch = z.object({
  record: RecordSummary,
  /** The best first. */
  numbers: z.array(NumberMatch),
  fields: z.array(FieldAgreement),
  /** What the reader's side has asked its owner, or was asked, and is not ended. */
  asked: OpenMatch.nullable(),
  /** Other records that are as near as this one; of one found by its family, the others of it. */
  othersEquallyNear: z.int().nonnegative(),
});
export type RecordMatch = z.infer<typeof RecordMatch>;

/** What the search ran over: records the reader may find, of how many members, and when the latest changed. */
export const Coverage = z.object({
  records: z.int().nonnegative(),
  members: z.int().nonnegative(),
  /** Which members these are: as far as the reader may know of their records. */
  contributors: z.array(MemberId),
  freshest: z.iso.datetime().nullable(),
});
export type Coverage = z.infer<typeof Coverage>;

export const SearchAnswer = z.object({
  /** The search as the ledger keeps it. */
  search: z.uuid(),
  /** The likeliest first. */
  matches: z.array(RecordMatch),
  /** Further records that may be of this gun, less likely than all that are shown: the limit left them off. */
  leftOff: z.int().nonnegative(),
  /** Members that hold a record of such a number and say no more than to ask them. */
  pointers: z.array(MemberId),
  searched: z.array(StageName),
  withheld: z.array(Withheld),
  coverage: Coverage,
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What came of a search as it is kept: records by their ids. */
export const CameOfSearch = SearchAnswer.omit({ search: true, matches: true }).extend({
  shown: z.array(z.uuid()),
});
export type CameOfSearch = z.infer<typeof CameOfSearch>;

/** A search that was put, with what was answered: its records as they stand now. */
export const KeptSearch = z.object({
  at: z.iso.datetime(),
  question: RecordSearch,
  /** Null of a search of before answers were kept. */
  answer: SearchAnswer.nullable(),
  /** Records that were shown then and are no longer open to the reader. */
  gone: z.int().nonnegative(),
});
export type KeptSearch = z.infer<typeof KeptSearch>;
