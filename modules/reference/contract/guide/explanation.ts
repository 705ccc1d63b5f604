import * as z from "zod";
import { Entry, EntryState } from "../entry.ts";
import {
  AbsenceAccount,
  FeatureAccount,
  FieldAccount,
  FieldValue,
  MarkAccount,
  Observation,
} from "../identify.ts";
import { Probability } from "../reading.ts";
import { AbsentMark, DescriptionField } from "../vocabulary.ts";
import { Feature } from "./feature.ts";

/** What the figures rest on, each a sentence in the reader's language; parameters are named there. */
export const AssumptionCode = z.enum([
  "every_entry_equally_likely",
  "not_in_table",
  "observations_independent",
  "wrong_values_allowed",
  "misreading_allowed",
  "features_by_judgement",
  "absence_by_judgement",
  "marks_by_judgement",
  "table_unverified",
]);
export type AssumptionCode = z.infer<typeof AssumptionCode>;

export const Assumption = z.object({
  code: AssumptionCode,
  params: z.record(z.string(), z.number()).optional(),
});
export type Assumption = z.infer<typeof Assumption>;

/** What an identification must never be taken for. */
export const LimitCode = z.enum([
  "lead_not_proof",
  "serial_not_confirmed",
  "frequencies_unknown",
  "alike_not_told_apart",
]);
export type LimitCode = z.infer<typeof LimitCode>;

/** Another entry that is not excluded, and where its record differs. */
export const Alternative = z.object({
  ref: z.string(),
  probability: Probability,
  differs: z.array(
    z.object({
      field: DescriptionField,
      /** Of the entry that is explained; absent where it is silent. */
      own: FieldValue.optional(),
      other: FieldValue.optional(),
    }),
  ),
});
export type Alternative = z.infer<typeof Alternative>;

/** An observation without which another entry would lead. */
export const Turning = z.object({
  feature: Feature.optional(),
  field: DescriptionField.optional(),
  marking: z.int().nonnegative().optional(),
  /** A mark said to be missing. */
  absent: AbsentMark.optional(),
  /** The entry that would lead; absent where none would. */
  leader: z.string().optional(),
});
export type Turning = z.infer<typeof Turning>;

/** How often forecasts of this height were right when measured on generated guns (`bench identify`). */
export const Calibration = z.object({
  from: Probability,
  to: Probability,
  right: Probability,
  cases: z.int().positive(),
});
export type Calibration = z.infer<typeof Calibration>;

/** An account of one identification that a stranger can follow and question: codes, never prose. */
export const Explanation = z.object({
  ref: z.string(),
  alike: z.array(z.string()),
  probability: Probability,
  notInTable: Probability,
  /** How much was seen, by where it comes from, and how much could not be told. */
  seen: z.object({
    marks: z.int(),
    fields: z.int(),
    features: z.int(),
    untold: z.int(),
  }),
  fields: z.array(FieldAccount),
  features: z.array(FeatureAccount),
  absences: z.array(AbsenceAccount),
  marks: z.array(MarkAccount),
  compared: z.object({
    entries: z.int(),
    states: z.record(EntryState, z.int()),
    /** Raised with every published change. */
    generation: z.int(),
    changedAt: z.iso.datetime().optional(),
  }),
  assumptions: z.array(Assumption),
  calibration: Calibration,
  turning: z.array(Turning),
  alternatives: z.array(Alternative),
  limits: z.array(LimitCode),
});
export type Explanation = z.infer<typeof Explanation>;

export const ExplanationRequest = z.object({
  observation: Observation,
  /** The entry to explain; the likeliest unless said otherwise. */
  ref: z.string().max(40).optional(),
});

export const ExplanationAnswer = z.object({
  /** Absent where the table has no entry that fits at all. */
  explanation: Explanation.optional(),
  /** The entries it names, once each. */
  entries: z.array(Entry),
});
export type ExplanationAnswer = z.infer<typeof ExplanationAnswer>;
