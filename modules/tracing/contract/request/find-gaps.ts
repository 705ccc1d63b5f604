import * as z from "zod";
import { DescriptionField, type TraceFitness, type VariantState } from "#reference/contract";
import type { TraceQuestion } from "./trace-question.ts";

/** What is missing, odd, or speaks against a trace. */
export const GapCode = z.enum([
  "essential_missing",
  "doubtful",
  "serial_missing",
  "facts_missing",
  "ground_missing",
  "use_missing",
  "recovery_missing",
  "urgent_without_reason",
  "domestic_first",
  "photographs_missing",
  "amnesty",
  "destruction_waits",
  "made_long_ago",
]);
export type GapCode = z.infer<typeof GapCode>;

export const TraceGap = z.object({
  code: GapCode,
  /** Which field of the description it is about. */
  field: DescriptionField.optional(),
  /** The request cannot be sent; others need a reason of the desk or are advice. */
  weight: z.enum(["hinders", "needs_reason", "advice"]),
});
export type TraceGap = z.infer<typeof TraceGap>;

/** Firearms that were never in commerce under a number. */
const unnumbered: ReadonlySet<VariantState | undefined> = new Set([
  "privately_made",
  "printed",
  "hybrid_print",
  "craft_made",
  "kit_built",
]);

/** Made before this, records are seldom there, and the standard advises against a trace (MOSAIC 05.31). */
const tracedFrom = 1946;

/**
 * What keeps a request from being sent, or speaks against it: what an answer needs (ITI; domain 1.6), and what most often
 * sinks it, a wrong description. `fitness` is the reference table's account of the description. Pure.
 */
export function findGaps(
  question: TraceQuestion,
  fitness: TraceFitness,
  madeUntil?: number,
): TraceGap[] {
  return [
    ...identityGaps(question, fitness),
    ...reasonGaps(question),
    ...adviceGaps(question, madeUntil),
  ];
}

function identityGaps({ weapon }: TraceQuestion, { missing, doubtful }: TraceFitness): TraceGap[] {
  const essentials = missing.filter((field) => field !== "serial");
  const isNumbered = weapon.serialState !== "never_marked" && !unnumbered.has(weapon.variant);
  const lacksSerial = isNumbered && weapon.serials.length === 0;
  return [
    ...essentials.map(
      (field): TraceGap => ({ code: "essential_missing", field, weight: "hinders" }),
    ),
    ...(lacksSerial
      ? [{ code: "serial_missing", field: "serial", weight: "hinders" } as const]
      : []),
    ...doubtful.map((field): TraceGap => ({ code: "doubtful", field, weight: "needs_reason" })),
  ];
}

function reasonGaps(question: TraceQuestion): TraceGap[] {
  const { facts, ground, use, recovery, urgency, urgentBecause } = question;
  const lacks: readonly [boolean, GapCode][] = [
    [facts === undefined, "facts_missing"],
    [ground === undefined, "ground_missing"],
    [use === undefined, "use_missing"],
    [recovery.when === undefined || recovery.where === undefined, "recovery_missing"],
    [urgency === "urgent" && urgentBecause === undefined, "urgent_without_reason"],
  ];
  return lacks.filter(([isLacking]) => isLacking).map(([, code]) => ({ code, weight: "hinders" }));
}

function adviceGaps(question: TraceQuestion, madeUntil: number | undefined): TraceGap[] {
  const { weapon, domestic, cautions } = question;
  const isFirst = domestic === undefined || domestic === "not_done";
  const codes: readonly [boolean, GapCode, TraceGap["weight"]][] = [
    [isFirst, "domestic_first", "needs_reason"],
    [(weapon.photos ?? []).length === 0, "photographs_missing", "advice"],
    [cautions.includes("amnesty"), "amnesty", "needs_reason"],
    [cautions.includes("destruction_waits"), "destruction_waits", "needs_reason"],
    [madeUntil !== undefined && madeUntil < tracedFrom, "made_long_ago", "needs_reason"],
  ];
  return codes.filter(([holds]) => holds).map(([, code, weight]) => ({ code, weight }));
}
