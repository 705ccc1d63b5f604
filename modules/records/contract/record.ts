import * as z from "zod";
import { Description } from "#reference/contract";
import { Governance } from "./governance.ts";
import { RecordEvent } from "./record-event.ts";
import { Seizure } from "./seizure.ts";

/** What one member states of one firearm (domain 1.3). */
export const RecordType = z.enum([
  "lost",
  "stolen",
  "trafficked",
  "recovered",
  "found",
  "surrendered",
  /** Used in a crime and not recovered. */
  "used_in_crime",
]);
export type RecordType = z.infer<typeof RecordType>;

/** Types whose firearm the owner has in hand; of the others it is sought. */
export const inHandTypes: ReadonlySet<RecordType> = new Set(["recovered", "found", "surrendered"]);

export const RecordState = z.enum([
  "draft",
  "active",
  "located",
  "confirmed",
  "cleared",
  "cancelled",
  "expired",
]);
export type RecordState = z.infer<typeof RecordState>;

/** What is done to a record. Each is an act of the ledger. */
export const RecordVerb = z.enum([
  "modify",
  "enter",
  "locate",
  "confirm",
  "refute",
  "reopen",
  "clear",
  "cancel",
  "renew",
]);
export type RecordVerb = z.infer<typeof RecordVerb>;

/** What became of the firearm. */
export const ClearReason = z.enum([
  "returned",
  "destroyed",
  "deactivated",
  "retained",
  "passed_to_other_authority",
]);

/** Why the record was wrong to make. */
export const CancelReason = z.enum(["entered_in_error", "duplicate", "report_withdrawn"]);

/** Why a record is still needed when its review day comes. */
export const RenewReason = z.enum([
  "still_missing",
  "investigation_open",
  "court_proceedings",
  "kept_as_evidence",
  "crime_analysis",
]);
export type RenewReason = z.infer<typeof RenewReason>;

export const ClosingReason = z.enum([...ClearReason.options, ...CancelReason.options]);
export type ClosingReason = z.infer<typeof ClosingReason>;

/**
 * A record as its owner writes it. A draft may lack nearly everything; what an entered one must have
 * is said by `findFaults`. The make may be free text that is not in the reference table.
 */
export const RecordContent = z.object({
  type: RecordType,
  weapon: Description,
  event: RecordEvent,
  /** Only of a recovered firearm. */
  seizure: Seizure.optional(),
  governance: Governance,
});
export type RecordContent = z.infer<typeof RecordContent>;

/** A record as its owner writes it now, and why its review day is another, where it is. */
export const RecordChange = RecordContent.extend({ reviewReason: RenewReason.optional() });
export type RecordChange = z.infer<typeof RecordChange>;
