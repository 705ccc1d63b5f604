import { type DeskCalendar, unknownCalendar, workingDaysLater } from "#platform/directory/contract";
import type { Urgency } from "./match-state.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Times allowed; an installation may set its own (domain 1.5: no public rule names a figure). */
export interface MatchClocks {
  readonly urgentHours: number;
  /** Of the desk that is asked, by its own week and holidays. */
  readonly routineWorkingDays: number;
  /** Until what came of a hit is recorded. */
  readonly outcomeDays: number;
  /** From the reminder of what is late until those above are told. */
  readonly escalateHours: number;
}

export const usualClocks: MatchClocks = {
  urgentHours: 24,
  routineWorkingDays: 5,
  outcomeDays: 30,
  escalateHours: 48,
};

/** When the owner's answer is due: so many hours, or so many working days of its desk later at the same time of day. */
export function answerDue(
  urgency: Urgency,
  askedAt: Date,
  calendar: DeskCalendar = unknownCalendar,
  clocks = usualClocks,
): Date {
  return urgency === "urgent"
    ? new Date(askedAt.getTime() + clocks.urgentHours * HOUR)
    : workingDaysLater(calendar, askedAt, clocks.routineWorkingDays);
}

/** When what came of a hit is to be recorded. */
export function outcomeDue(confirmedAt: Date, clocks = usualClocks): Date {
  return new Date(confirmedAt.getTime() + clocks.outcomeDays * DAY);
}

/** What was due by then and is still owed is told to those above. */
export function escalatedBefore(now: Date, clocks = usualClocks): Date {
  return new Date(now.getTime() - clocks.escalateHours * HOUR);
}
