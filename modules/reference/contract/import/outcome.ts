import * as z from "zod";
import { brokenForms, FormFault } from "#platform/spreadsheets/contract";

/** What is wrong with a row or with one of its cells. */
export const RowFault = z.enum([
  ...FormFault.options,
  "key_missing",
  "key_repeated",
  "make_missing",
  "model_missing",
  "type_missing",
  "type_unknown",
  "action_unknown",
  "country_unknown",
  "number_unreadable",
  "number_impossible",
  "years_unreadable",
  "date_unreadable",
  "reference_unknown",
  "text_too_long",
  "not_public",
  "too_many_variants",
  "not_an_entry",
]);
export type RowFault = z.infer<typeof RowFault>;

/** Faults for which the whole row is left out; the others cost it one value. */
export const rejectingFaults: ReadonlySet<RowFault> = new Set<RowFault>([
  ...FormFault.options.filter((fault) => brokenForms.has(fault)),
  "key_missing",
  "key_repeated",
  "make_missing",
  "model_missing",
  "type_missing",
  "type_unknown",
  "not_public",
  "too_many_variants",
  "not_an_entry",
]);

/** One fault of one row, with the column and the text it is about where there is one. */
export const FaultFound = z.object({
  fault: RowFault,
  column: z.string().optional(),
  value: z.string().optional(),
});
export type FaultFound = z.infer<typeof FaultFound>;

/**
 * What becomes of an item: a new entry; the standing entry with what the table says in place of what
 * it said; the standing entry with what it lacked; nothing, because it says so already; nothing.
 */
export const ImportAction = z.enum(["create", "update", "complete", "same", "skip"]);
export type ImportAction = z.infer<typeof ImportAction>;

/** Actions an editor may choose. */
export const ImportDecision = ImportAction.exclude(["same"]);
export type ImportDecision = z.infer<typeof ImportDecision>;

/** Why an item is thought to be, or not to be, an entry that stands. */
export const MatchReason = z.enum([
  "same_key",
  "same_name",
  "similar_name",
  "several_match",
  "calibre_differs",
  "type_contradicts",
  "country_contradicts",
  "edited_since",
  "verified_entry",
  "was_withdrawn",
  "merged_by_editor",
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** What became of an item when it was published or undone. */
export const ItemOutcome = z.enum(["published", "overtaken", "undone", "kept"]);
export type ItemOutcome = z.infer<typeof ItemOutcome>;
