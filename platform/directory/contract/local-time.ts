import { localMoment } from "./working-time.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * The moment at which a wall clock in a zone shows a date and time. Of an hour that comes twice the first; of one that
 * summer time leaves out the moment as late after the jump. Pure.
 */
export function momentOf(zone: string, date: string, time: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`);
  const candidates = [shown - 15 * HOUR, shown + 13 * HOUR].map(
    (near) => shown - offsetAt(zone, near),
  );
  const exact = candidates.filter((moment) => moment + offsetAt(zone, moment) === shown);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/** How far the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(zone: string, moment: number): number {
  const { date, time } = localMoment(zone, new Date(moment));
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
}

/** The calendar day so many days later. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
