import * as z from "zod";
import { LegalGround, RecordEvent, Urgency } from "#records/contract";
import { Description } from "#reference/contract";
import { LongText, ShortLine } from "../written-text.ts";

/** What the answer is wanted for; it is used for nothing else. */
export const IntendedUse = z.enum([
  "criminal_investigation",
  "prosecution",
  "trafficking_analysis",
  "identification_of_owner",
]);
export type IntendedUse = z.infer<typeof IntendedUse>;

/** What was done at home before another country is asked. */
export const DomesticTrace = z.enum(["not_done", "nothing_found", "found_imported", "no_register"]);
export type DomesticTrace = z.infer<typeof DomesticTrace>;

/** What speaks against a trace (domain 1.6: MOSAIC 05.31). */
export const TraceCaution = z.enum(["amnesty", "destruction_waits"]);
export type TraceCaution = z.infer<typeof TraceCaution>;

/**
 * How it was come upon. The circumstances, offences and the point on the map that a record keeps stay with it: what an
 * answer needs of them is written among the facts.
 */
export const TraceRecovery = RecordEvent.pick({
  what: true,
  when: true,
  caseReference: true,
}).extend({ where: RecordEvent.shape.where.unwrap().omit({ point: true }).optional() });

/**
 * What is asked about one firearm. A draft may lack nearly everything; what a request must have is said by `findGaps`.
 * Persons stand apart.
 */
export const TraceQuestion = z.object({
  weapon: Description,
  /** Own record of the firearm in hand. */
  record: z.uuid().optional(),
  recovery: TraceRecovery,
  ground: LegalGround.optional(),
  /** The facts that show that the firearm is illicit, without a name. */
  facts: LongText.optional(),
  use: IntendedUse.optional(),
  urgency: Urgency,
  urgentBecause: LongText.optional(),
  domestic: DomesticTrace.optional(),
  domesticReference: ShortLine.optional(),
  cautions: z.array(TraceCaution).max(2).default([]),
  /** Whether a member that is asked may hand the request on to the next. */
  mayPassOn: z.boolean(),
});
export type TraceQuestion = z.infer<typeof TraceQuestion>;
