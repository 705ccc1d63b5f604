import * as z from "zod";
import { MarkKind } from "./vocabulary.ts";

/** A number between 0 and 1. */
export const Probability = z.number().min(0).max(1);
export type Probability = z.infer<typeof Probability>;

/** Why a mark, or a part of it, is taken for what it is. Codes; parameters are named in the messages. */
export const ReadingReasonCode = z.enum([
  "known_make",
  "known_importer",
  "known_model",
  "known_calibre",
  "known_country",
  "known_proof_mark",
  "known_safety_word",
  "introduced_by",
  "digit_groups",
  "year_range",
  "serial_shape",
  "short_number",
  "usual_place",
  "unusual_place",
  "read_with_errors",
  "uncertain_characters",
  "fits_leading_entry",
  "one_serial_usual",
  "tail_of_serial",
  "stated_by_person",
  "company_words",
  "unrecognised",
]);
export type ReadingReasonCode = z.infer<typeof ReadingReasonCode>;

/** A reason with the words it speaks of, such as `{ code: "introduced_by", params: { word: "PAT" } }`. */
export const ReadingReason = z.object({
  code: ReadingReasonCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ReadingReason = z.infer<typeof ReadingReason>;

export const KindProbability = z.object({ kind: MarkKind, probability: Probability });
export type KindProbability = z.infer<typeof KindProbability>;

/** A stretch of a mark that says one thing. */
export const ReadingPart = z.object({
  /** The stretch as seen, and where it stands in the mark (UTF-16 offsets, end exclusive). */
  text: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: MarkKind,
  probability: Probability,
  /**
   * The list value it stands for: make or model name, calibre name, ISO alpha-2 country, year, patent or
   * serial number without separators. Absent where no list knows it.
   */
  value: z.string().optional(),
  reasons: z.array(ReadingReason),
});
export type ReadingPart = z.infer<typeof ReadingPart>;

/** What one mark is likely to be. */
export const MarkReading = z.object({
  /** Position of the mark in the list that was given. */
  marking: z.int().nonnegative(),
  /**
   * For each kind the probability that the mark holds something of that kind, likeliest first. A mark that
   * holds two things (`CZ 75 B`) makes the sum exceed 1.
   */
  kinds: z.array(KindProbability),
  /** The likeliest way to cut the mark up. */
  parts: z.array(ReadingPart),
});
export type MarkReading = z.infer<typeof MarkReading>;
