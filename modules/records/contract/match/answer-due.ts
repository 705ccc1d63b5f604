import type { Urgency } from "./match-state.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Times allowed; an installation may set its own (domain 1.5: no public rule names a figure). */
export interface MatchClocks {
  readonly urgentHours: number;
  /** Monday to Friday, in UTC. */
  readonly routineWorkingDays: number;
  /** Until what came of a hit is recorded. */
  readonly outcomeDays: number;
}

export const usualClocks: MatchClocks = {
  urgentHours: 24,
  routineWorkingDays: 5,
  outcomeDays: 30,
};

function isWorkingDay(moment: number): boolean {
  const day = new Date(moment).getUTCDay();
  return day !== 0 && day !== 6;
}

/** When the owner's answer is due: so many hours, or so many working days later at the same time of day. */
export function answerDue(urgency: Urgency, askedAt: Date, clocks = usualClocks): Date {
  if (urgency === "urgent") return new Date(askedAt.getTime() + clocks.urgentHours * HOUR);
  let [due, left] = [askedAt.getTime(), clocks.routineWorkingDays];
  while (left > 0) {
    due += DAY;
    if (isWorkingDay(due)) left -= 1;
  }
  return new Date(due);
}

/** When what came of a hit is to be recorded. */
export function outcomeDue(confirmedAt: Date, clocks = usualClocks): Date {
  return new Date(confirmedAt.getTime() + clocks.outcomeDays * DAY);
}
