import { daysLater, momentOf, weekdayOf } from "./local-time.ts";
import type { ProfileContent } from "./profile.ts";
import { localMoment } from "./working-time.ts";

/** What a member's own calendar says of its working days. */
export type DeskCalendar = Pick<ProfileContent, "zone" | "week" | "holidays">;

/** Of a member that has not said when it works. */
const usualWeek = [1, 2, 3, 4, 5];

/** Of a member that keeps no calendar. */
export const unknownCalendar: DeskCalendar = { zone: "UTC", week: [], holidays: [] };

/** So many working days later at the same time of day, by the calendar of a desk. Pure. */
export function workingDaysLater(
  { zone, week, holidays }: DeskCalendar,
  from: Date,
  days: number,
): Date {
  if (days === 0) return from;
  const worked = new Set(week.length === 0 ? usualWeek : week.map(({ day }) => day));
  const { date: begun, time } = localMoment(zone, from);
  let [date, left] = [begun, days];
  // A calendar without a working day in ten years would never end.
  for (let most = 3653; left > 0 && most > 0; most -= 1) {
    date = daysLater(date, 1);
    if (worked.has(weekdayOf(date)) && !holidays.includes(date)) left -= 1;
  }
  return momentOf(zone, date, time);
}
