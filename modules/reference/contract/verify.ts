import * as z from "zod";
import { FieldValue } from "./identify.ts";
import { Probability } from "./reading.ts";
import { DescriptionField } from "./vocabulary.ts";

/** Why a stated field got its verdict. */
export const VerdictReasonCode = z.enum([
  "same_as_entry",
  "known_by_other_name",
  "close_to_entry",
  "related_company",
  "differs_from_entry",
  "not_stated",
  "not_recorded",
  "not_a_value",
  "not_in_lists",
  "serial_is_calibre",
  "serial_is_patent",
  "serial_is_year",
  "serial_is_model",
  "serial_is_other_mark",
  "serial_too_short",
  "serial_uncertain",
  "serial_plausible",
  "serial_usual",
  "serial_noted",
  "serial_unusual",
  "serial_never_seen",
  "serial_in_range",
  "serial_outside_ranges",
  "make_is_model",
  "make_is_importer",
  "make_is_country",
  "make_is_calibre",
  "model_is_make",
  "model_is_calibre",
  "importer_is_maker",
  "maker_is_importer",
  "make_other_without_remark",
  "calibre_never_recorded",
  "importer_missing",
]);
export type VerdictReasonCode = z.infer<typeof VerdictReasonCode>;

export const VerdictReason = z.object({
  code: VerdictReasonCode,
  params: z.record(z.string(), FieldValue).optional(),
});
export type VerdictReason = z.infer<typeof VerdictReason>;

export const Verdict = z.enum(["agrees", "contradicts", "unknown", "suspicious"]);
export type Verdict = z.infer<typeof Verdict>;

/** One stated field held against the best matching entries and against good sense. */
export const FieldVerdict = z.object({
  field: DescriptionField,
  /** Which serial of the description, where there are several. */
  serial: z.int().nonnegative().optional(),
  verdict: Verdict,
  stated: FieldValue.optional(),
  /** The list value it was understood as. */
  understood: FieldValue.optional(),
  recorded: z.array(FieldValue),
  reasons: z.array(VerdictReason).min(1),
});
export type FieldVerdict = z.infer<typeof FieldVerdict>;

/** An entry the description may mean. */
export const EntryMatch = z.object({
  ref: z.string(),
  alike: z.array(z.string()),
  probability: Probability,
  agrees: z.array(DescriptionField),
  contradicts: z.array(DescriptionField),
});
export type EntryMatch = z.infer<typeof EntryMatch>;

/** Whether a trace request can be sent on this description (MOSAIC 05.31 essentials). */
export const TraceFitness = z.object({
  state: z.enum(["complete", "doubtful", "incomplete"]),
  /** Essentials that are not stated. */
  missing: z.array(DescriptionField),
  /** Fields to look at again before sending. */
  doubtful: z.array(DescriptionField),
});
export type TraceFitness = z.infer<typeof TraceFitness>;

/** The account of a description that a trace request carries. */
export const Verification = z.object({
  entriesSearched: z.int().nonnegative(),
  fields: z.array(FieldVerdict),
  matches: z.array(EntryMatch),
  notInTable: Probability,
  fitness: TraceFitness,
});
export type Verification = z.infer<typeof Verification>;
