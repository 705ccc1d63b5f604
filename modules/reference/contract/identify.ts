import * as z from "zod";
import { CompanyLink } from "./companies/company-relation.ts";
import { BorneMark, CountryCode } from "./entry.ts";
import { Feature, SeenFeature } from "./guide/feature.ts";
import { Marking, mostMarks } from "./marking.ts";
import { MarkReading, Probability } from "./reading.ts";
import { AbsentMark, Action, DescriptionField, FirearmType } from "./vocabulary.ts";

const Stated = z.string().trim().min(1).max(120);

/**
 * What was seen on a firearm and what was said about it. Absent is unknown. Text fields hold what the
 * person typed, in any script; they need not be list values.
 */
export const Observation = z.object({
  markings: z.array(Marking).max(mostMarks).default([]),
  make: Stated.optional(),
  manufacturer: Stated.optional(),
  importer: Stated.optional(),
  model: Stated.optional(),
  type: FirearmType.optional(),
  action: Action.optional(),
  calibre: Stated.optional(),
  country: CountryCode.optional(),
  capacityRounds: z.int().positive().max(10_000).optional(),
  barrelLengthMm: z.number().positive().max(10_000).optional(),
  /** What the gun does not bear: looked for and not there, with no trace of its removal. */
  absent: z.array(AbsentMark).max(AbsentMark.options.length).optional(),
  /** Fields the person looked at a second time: trusted more. */
  confirmed: z.array(DescriptionField).optional(),
  /** Fields the person cannot tell: never asked about. */
  unanswerable: z.array(DescriptionField).optional(),
  /** What was seen without words, each feature once. */
  features: z.array(SeenFeature).max(20).optional(),
  /** Features the person cannot tell. */
  unseen: z.array(Feature).max(20).optional(),
});
export type Observation = z.infer<typeof Observation>;

export const FieldValue = z.union([z.string(), z.number()]);
export type FieldValue = z.infer<typeof FieldValue>;

/** By which name or how closely an observation met the entry, where it is not simply the same. */
export const Agreement = z.enum([
  "same",
  "alias",
  "manufacturer",
  "importer",
  "part",
  "misread",
  "near",
  "related",
]);
export type Agreement = z.infer<typeof Agreement>;

/** One field of a candidate held against what was observed. */
export const FieldAccount = z.object({
  field: DescriptionField,
  verdict: z.enum(["agrees", "contradicts", "unknown"]),
  /** As seen or stated; absent when nothing was observed. */
  observed: FieldValue.optional(),
  /** Position of the mark it was read from, where it was read from one. */
  marking: z.int().nonnegative().optional(),
  /** What the entry says; empty when the entry is silent. */
  recorded: z.array(FieldValue),
  by: Agreement.optional(),
  /** Where it agrees by `related`: how the company seen stands to the one recorded. */
  relation: z.array(CompanyLink).optional(),
});
export type FieldAccount = z.infer<typeof FieldAccount>;

/** One feature of a candidate held against what was seen. */
export const FeatureAccount = z.object({
  feature: Feature,
  verdict: z.enum(["agrees", "contradicts", "unknown"]),
  answer: z.string(),
  /** What would be seen most often on a gun as recorded; absent where the records say nothing of it. */
  expected: z.string().optional(),
});
export type FeatureAccount = z.infer<typeof FeatureAccount>;

/** A mark said to be missing, held against how often guns of the entry's kind lack it. */
export const AbsenceAccount = z.object({
  mark: AbsentMark,
  verdict: z.enum(["agrees", "contradicts", "unknown"]),
});
export type AbsenceAccount = z.infer<typeof AbsenceAccount>;

/** A mark that the entry is recorded to bear, and where it was seen. */
export const MarkAccount = BorneMark.extend({
  verdict: z.enum(["agrees", "unknown"]),
  /** Position of the mark that was seen as it; absent where none was. */
  marking: z.int().nonnegative().optional(),
  /** Whether it was read as recorded or with one sign wrong. */
  by: Agreement.extract(["same", "misread"]).optional(),
});
export type MarkAccount = z.infer<typeof MarkAccount>;

/** Entries that may be this firearm. A lead, never proof. */
export const Candidate = z.object({
  /** The entry shown for the group. */
  ref: z.string(),
  /** Every entry whose recorded fields are the same, `ref` included: nothing recorded can tell them apart. */
  alike: z.array(z.string()),
  /** Of the whole group. */
  probability: Probability,
  fields: z.array(FieldAccount),
  /** Only what was seen; absent where no feature was. */
  features: z.array(FeatureAccount).optional(),
  /** Only what was said to be missing; absent where nothing was. */
  absences: z.array(AbsenceAccount).optional(),
  /** The marks recorded of it that were seen, then some still to be looked for; absent where none is recorded. */
  marks: z.array(MarkAccount).optional(),
});
export type Candidate = z.infer<typeof Candidate>;

export const Answer = z.object({ value: FieldValue, probability: Probability });
export type Answer = z.infer<typeof Answer>;

/** The question whose answer would narrow the list most. */
export const Question = z.object({
  field: DescriptionField,
  /** True when the field was observed before and should be looked at again. */
  again: z.boolean(),
  /** Expected information in bits. */
  gainBits: z.number().nonnegative(),
  /** Probability that the answer tells the two leading candidates apart. */
  separates: Probability,
  /** Likely answers, likeliest first; probabilities over the candidates. */
  answers: z.array(Answer),
});
export type Question = z.infer<typeof Question>;

/** A question of the guide: about a feature, or about a field that anyone can count, measure or copy. */
export const GuideQuestion = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("feature"),
    feature: Feature,
    gainBits: z.number().nonnegative(),
    /** Answers in the order of their codes, with what the candidates expect. */
    answers: z.array(z.object({ value: z.string(), probability: Probability })),
  }),
  z.object({
    kind: z.literal("field"),
    field: DescriptionField,
    gainBits: z.number().nonnegative(),
    answers: z.array(Answer),
  }),
]);
export type GuideQuestion = z.infer<typeof GuideQuestion>;

/** An answer that does not fit the leading entries: it is worth a second look. */
export const Doubt = z.object({
  feature: Feature.optional(),
  field: DescriptionField.optional(),
  /** Probability that the answer is wrong, or that it is none of the gun's own. */
  probability: Probability,
});
export type Doubt = z.infer<typeof Doubt>;

export const Identification = z.object({
  /** Size of the table that was searched: every entry was scored. */
  entriesSearched: z.int().nonnegative(),
  readings: z.array(MarkReading),
  candidates: z.array(Candidate),
  /** Probability that the firearm is none of the table. */
  notInTable: Probability,
  question: Question.optional(),
  /** How many firearms, equally likely, would leave as much doubt: 2 to the entropy. */
  remaining: z.number().nonnegative(),
  /** Questions for a person who knows nothing of firearms, the most telling first. */
  guide: z.array(GuideQuestion),
  /** Answers to look at again, the most doubtful first; either a feature or a field. */
  doubts: z.array(Doubt),
});
export type Identification = z.infer<typeof Identification>;
