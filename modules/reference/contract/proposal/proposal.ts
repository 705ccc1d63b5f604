import * as z from "zod";
import { MarkDifference, MarkId, MarkStanding } from "../library/index.ts";
import { FieldDifference } from "../version/field-difference.ts";
import { Conflict, ProposedChange } from "./proposed-change.ts";

/** Where a proposal stands. */
export const ProposalState = z.enum([
  "proposed",
  "accepted",
  "returned",
  "published",
  "refused",
  "withdrawn",
]);
export type ProposalState = z.infer<typeof ProposalState>;

/** What is done to it: by editors to accept, return and refuse it, by its author the rest. */
export const ProposalStep = z.enum(["accept", "return", "refuse", "resubmit", "withdraw"]);
export type ProposalStep = z.infer<typeof ProposalStep>;

/** The words in which somebody says why. */
export const Reason = z.string().trim().min(1).max(2000);

/** A proposal as lists show it. */
export const ProposalSummary = z.object({
  id: z.uuid(),
  kind: z.enum(["edit", "new", "merge", "split", "bulk", "undo", "mark", "new_mark"]),
  state: ProposalState,
  /** Make and model, the number of entries, or what a mark says. */
  title: z.string(),
  /** Entries it concerns, at most a hundred, or the mark. */
  refs: z.array(z.string()),
  member: z.string(),
  reason: z.string(),
  isOwn: z.boolean(),
  /** The reader may accept, return or refuse it now. */
  waitsForReader: z.boolean(),
  proposedAt: z.iso.datetime(),
  movedAt: z.iso.datetime(),
  version: z.int().positive(),
});
export type ProposalSummary = z.infer<typeof ProposalSummary>;

/** One step of its history: member and agency, never the person. */
export const ProposalEvent = z.object({
  step: z.enum([...ProposalStep.options, "propose", "overtaken"]),
  state: ProposalState,
  member: z.string(),
  agency: z.string().optional(),
  reason: z.string().optional(),
  at: z.iso.datetime(),
});
export type ProposalEvent = z.infer<typeof ProposalEvent>;

/** What it would do to one entry, held against what stands now. */
export const EntryPreview = z.object({
  /** Absent for an entry that has no number yet. */
  ref: z.string().optional(),
  make: z.string(),
  model: z.string(),
  change: z.enum(["edited", "new", "merged", "split", "withdrawn", "restored"]),
  mergedInto: z.string().optional(),
  differences: z.array(FieldDifference),
});
export type EntryPreview = z.infer<typeof EntryPreview>;

/** What it would do to a mark of the library, held against what stands now. */
export const MarkPreview = z.object({
  /** Absent for a mark that is not published yet. */
  id: MarkId.optional(),
  /** None where it confirms what stands. */
  differences: z.array(MarkDifference),
  stands: MarkStanding.optional(),
});
export type MarkPreview = z.infer<typeof MarkPreview>;

/** A proposal in full, with what it does to the first entries. */
export const Proposal = ProposalSummary.extend({
  change: ProposedChange,
  conflicts: z.array(Conflict),
  challenge: z.uuid().optional(),
  history: z.array(ProposalEvent),
  previews: z.array(EntryPreview),
  /** How many entries it changes in all. */
  entries: z.int().nonnegative(),
  /** Where it is about a mark. */
  mark: MarkPreview.optional(),
  /** Steps the reader may take now. */
  steps: z.array(ProposalStep),
});
export type Proposal = z.infer<typeof Proposal>;
