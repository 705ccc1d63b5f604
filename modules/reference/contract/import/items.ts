import * as z from "zod";
import { ImportAction, ImportDecision, ItemOutcome, MatchReason } from "./outcome.ts";

/** An entry that stands and may be what an item speaks of. */
export const ImportCandidate = z.object({
  ref: z.string(),
  make: z.string(),
  model: z.string(),
  type: z.string(),
  calibres: z.array(z.string()),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

/** What the table says of one firearm, drawn together from its rows, and what becomes of it. */
export const ImportItem = z.object({
  number: z.int(),
  /** First of its keys in the table. */
  key: z.string(),
  make: z.string(),
  model: z.string(),
  type: z.string(),
  calibres: z.array(z.string()),
  variants: z.int(),
  /** Rows of the file, as many as are shown. */
  rows: z.array(z.int()),
  reasons: z.array(MatchReason),
  candidates: z.array(ImportCandidate),
  /** The entry it goes to; null for a new one. */
  ref: z.string().nullable(),
  proposed: ImportAction,
  action: ImportAction,
  outcome: ItemOutcome.nullable(),
});
export type ImportItem = z.infer<typeof ImportItem>;

/** Decides items: those named, or all that have a reason. */
export const DecideItems = z.object({
  numbers: z.array(z.int()).min(1).max(500).optional(),
  reason: MatchReason.optional(),
  /** Back to what the rule proposes, where absent. */
  action: ImportDecision.optional(),
  /** The candidate it goes to; only with one number. */
  ref: z.string().max(40).optional(),
});
export type DecideItems = z.infer<typeof DecideItems>;
