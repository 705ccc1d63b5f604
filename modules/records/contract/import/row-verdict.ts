import * as z from "zod";
import { type RowFaultFound, refusesRow } from "./row-fault.ts";

/**
 * What becomes of a row: a new record, the same with something to look at, a change of the record that bears its
 * reference, nothing because that record says so already, nothing because the firearm seems to be on record, or nothing
 * because of what is wrong.
 */
export const RowVerdict = z.enum(["ready", "warned", "modify", "same", "duplicate", "refused"]);
export type RowVerdict = z.infer<typeof RowVerdict>;

/** How a row with these faults and no record of its reference is judged. */
export function judgeRow(faults: readonly RowFaultFound[], takesDuplicates: boolean): RowVerdict {
  if (faults.some(({ fault }) => refusesRow(fault))) return "refused";
  const isDuplicate = faults.some(
    ({ fault }) => fault === "duplicate_in_file" || fault === "duplicate_on_record",
  );
  if (isDuplicate && !takesDuplicates) return "duplicate";
  return faults.length > 0 ? "warned" : "ready";
}

/** What an import did to a record, and what undoing it did. */
export const RowOutcome = z.enum(["entered", "modified", "cancelled", "restored", "kept"]);
export type RowOutcome = z.infer<typeof RowOutcome>;
