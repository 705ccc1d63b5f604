import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { mostPhotographs, Photograph } from "#reference/contract";
import { RecordSummary } from "../record-view.ts";
import { RecordSearch } from "../search/record-search.ts";
import { ShortText } from "../short-text.ts";
import { MatchOutcome, MatchState, MatchVerb, Urgency } from "./match-state.ts";

/** Asks the owner of a record, or the member that holds one it only points to, whether it is this firearm. */
export const MatchQuestion = z.object({
  /** The search that came upon it: the owner compares by it, so it is shown to the owner. */
  search: RecordSearch,
  about: z.union([z.object({ record: z.uuid() }), z.object({ member: MemberId })]),
  urgency: Urgency,
  /** For the owner's desk; never a name. */
  note: ShortText.optional(),
  /** Of the firearm in hand, for the owner to compare. */
  photos: z.array(Photograph).max(mostPhotographs).optional(),
});
export type MatchQuestion = z.infer<typeof MatchQuestion>;

const identity = {
  id: z.uuid(),
  /** Short, random, with a check character. */
  reference: z.string(),
  state: MatchState,
  urgency: Urgency,
  version: z.int().positive(),
  ownerMember: MemberId,
  askerMember: MemberId,
  askedAt: z.iso.datetime(),
  /** When the owner's answer, or for a hit its outcome, is due; null where nothing is. */
  dueAt: z.iso.datetime().nullable(),
  isOverdue: z.boolean(),
};

/** A possible match in a list. */
export const MatchSummary = z.object({ ...identity, numbers: z.array(z.string()) });
export type MatchSummary = z.infer<typeof MatchSummary>;

/** A possible match in full, as one of its two sides sees it. */
export const MatchView = z.object({
  ...identity,
  /** What who asks has seen on the firearm. */
  search: RecordSearch,
  note: z.string().nullable(),
  /** What who asks has photographed. */
  photos: z.array(Photograph),
  /** The record beside it; null where the reader's side may not open it. */
  record: RecordSummary.nullable(),
  answeredAt: z.iso.datetime().nullable(),
  answerNote: z.string().nullable(),
  outcome: MatchOutcome.nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** What the reader may do with it now. */
  verbs: z.array(MatchVerb),
});
export type MatchView = z.infer<typeof MatchView>;
