import * as z from "zod";
import { type ClosingReason, inHandTypes, type RecordState, type RecordType } from "../record.ts";
import type { EventTime } from "../record-event.ts";

/**
 * What cannot be true of one firearm: it was destroyed and seen later; it was recovered before it was stolen; it was in
 * two countries on one day; two members have it at once.
 */
export const ContradictionCode = z.enum([
  "destroyed_and_seen",
  "recovered_before_stolen",
  "two_places",
  "held_twice",
]);
export type ContradictionCode = z.infer<typeof ContradictionCode>;

/** Two records of one firearm that do not agree; the first is the earlier fact. */
export const Contradiction = z.object({
  code: ContradictionCode,
  records: z.tuple([z.uuid(), z.uuid()]),
});
export type Contradiction = z.infer<typeof Contradiction>;

/** What is held against each other of a record. */
export interface FactsOfRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly state: RecordState;
  readonly when: EventTime | undefined;
  readonly country: string | undefined;
  readonly ownerMember: string;
  readonly closing: ClosingReason | null;
  /** Day on which it was closed; of a destroyed firearm that of its destruction, where it is known. */
  readonly closedOn: string | undefined;
}

/** First and last day on which it may have happened. */
interface Days {
  readonly first: string;
  readonly last: string;
}

/** Contradictions between records that are said to be of one firearm; what is unknown contradicts nothing. */
export function findContradictions(records: readonly FactsOfRecord[]): Contradiction[] {
  return records.flatMap((a) => records.flatMap((b) => (a === b ? [] : contradict(a, b))));
}

function contradict(a: FactsOfRecord, b: FactsOfRecord): Contradiction[] {
  const isFirst = a.id < b.id;
  const codes = [
    wasDestroyedBefore(a, b) && "destroyed_and_seen",
    wasRecoveredBefore(a, b) && "recovered_before_stolen",
    // Said of a pair, not of each against the other.
    isFirst && wereApart(a, b) && "two_places",
    isFirst && isHeld(a) && isHeld(b) && a.ownerMember !== b.ownerMember && "held_twice",
  ] as const;
  return codes.flatMap((code) => (code === false ? [] : [{ code, records: [a.id, b.id] }]));
}

function daysOf({ when }: FactsOfRecord): Days | undefined {
  if (when === undefined || when.precision === "unknown") return undefined;
  return when.precision === "day"
    ? { first: when.day, last: when.day }
    : { first: when.from, last: when.to };
}

function wasDestroyedBefore({ closing, closedOn }: FactsOfRecord, later: FactsOfRecord): boolean {
  const seen = daysOf(later);
  if (closing !== "destroyed" || closedOn === undefined || seen === undefined) return false;
  return closedOn < seen.first;
}

/** Reasons after which it may well be stolen again. */
const released: ReadonlySet<ClosingReason | null> = new Set([
  "returned",
  "passed_to_other_authority",
]);

function wasRecoveredBefore(recovered: FactsOfRecord, missed: FactsOfRecord): boolean {
  if (!inHandTypes.has(recovered.type) || !isMissed(missed) || released.has(recovered.closing))
    return false;
  const [found, gone] = [daysOf(recovered), daysOf(missed)];
  return found !== undefined && gone !== undefined && found.last < gone.first;
}

function isMissed({ type }: FactsOfRecord): boolean {
  return type === "lost" || type === "stolen";
}

function wereApart(a: FactsOfRecord, b: FactsOfRecord): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (a.country === undefined || b.country === undefined || a.country === b.country) return false;
  return isDay(one) && isDay(other) && one.first === other.first;
}

function isDay(days: Days | undefined): days is Days {
  return days !== undefined && days.first === days.last;
}

function isHeld({ type, state }: FactsOfRecord): boolean {
  return inHandTypes.has(type) && state === "active";
}
