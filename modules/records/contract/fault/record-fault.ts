import * as z from "zod";

/** The parts of a record, in the order in which they are entered. */
export const RecordSection = z.enum([
  "photos",
  "weapon",
  "marks",
  "event",
  "seizure",
  "governance",
]);
export type RecordSection = z.infer<typeof RecordSection>;

/** Without these a record cannot be entered, nor an entered one stay as it is (domain 9.2). */
export const HinderingRule = z.enum([
  "type_missing",
  "make_missing",
  "make_remark_missing",
  "importer_missing",
  "serial_missing",
  "not_a_value",
  "date_missing",
  "date_in_future",
  "dates_reversed",
  "country_missing",
  "case_missing",
  "ground_missing",
  "seizure_not_here",
  "own_reference_missing",
  "review_past",
  "review_too_late",
  "owner_excluded",
]);
export type HinderingRule = z.infer<typeof HinderingRule>;

/** What the owner should look at again; it hinders nothing. */
export const WarningRule = z.enum([
  "frame_number_first",
  "serial_short",
  "serial_like_year",
  "serial_like_calibre",
  "serial_like_patent",
  "calibre_missing",
]);
export type WarningRule = z.infer<typeof WarningRule>;

/** Something that is missing or odd in a record. */
export const RecordFault = z.object({
  rule: z.union([HinderingRule, WarningRule]),
  section: RecordSection,
  /** The text that is meant; empty where none is. */
  text: z.string(),
});
export type RecordFault = z.infer<typeof RecordFault>;

/** Whether it keeps the record from being entered. */
export function hinders(
  fault: RecordFault,
): fault is RecordFault & { readonly rule: HinderingRule } {
  return HinderingRule.safeParse(fault.rule).success;
}

/** Whether a draft may be kept with it: what is missing can follow, what is wrong is told at once. */
export function isForLater({ rule }: RecordFault): boolean {
  return rule.endsWith("_missing");
}
