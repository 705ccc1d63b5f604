import * as z from "zod";
import { brokenForms, FormFault } from "#platform/spreadsheets/contract";
import { HinderingRule, WarningRule } from "../fault/record-fault.ts";

/** What can be wrong with a row beside its form and the rules of records. */
export const CellFault = z.enum([
  "record_type_missing",
  "record_type_unknown",
  "type_unknown",
  "action_unknown",
  "country_unknown",
  "ground_unknown",
  "date_unreadable",
  "date_unknown",
  "number_unreadable",
  "text_too_long",
  "reference_repeated",
  "duplicate_in_file",
  "duplicate_on_record",
  "record_closed",
  "record_not_found",
]);
export type CellFault = z.infer<typeof CellFault>;

export const RowFault = z.enum([
  ...FormFault.options,
  ...CellFault.options,
  ...HinderingRule.options,
  ...WarningRule.options,
]);
export type RowFault = z.infer<typeof RowFault>;

/** Faults of cells for which the row is not entered; the others cost it one value or are to be looked at. */
const refusingCells: readonly CellFault[] = [
  "record_type_missing",
  "record_type_unknown",
  "date_unreadable",
  "reference_repeated",
  "record_closed",
  "record_not_found",
];
const refusing: ReadonlySet<string> = new Set<string>([
  ...brokenForms,
  ...refusingCells,
  ...HinderingRule.options,
]);

/** Whether a row with this fault is not entered. */
export function refusesRow(fault: RowFault): boolean {
  return refusing.has(fault);
}

/** One fault of one row, with the column and the text it is about where there is one. */
export const RowFaultFound = z.object({
  fault: RowFault,
  column: z.string().optional(),
  value: z.string().optional(),
});
export type RowFaultFound = z.infer<typeof RowFaultFound>;

/** Under which key the sentence of a fault stands in the messages. */
export function rowFaultKey(fault: RowFault): string {
  if (FormFault.safeParse(fault).success) return `spreadsheets.fault.${fault}`;
  if (HinderingRule.safeParse(fault).success) return `records.error.${fault}`;
  return `records.${WarningRule.safeParse(fault).success ? "warning" : "import.fault"}.${fault}`;
}
