import type { ProfileContent } from "./profile.ts";

type Calendar = Pick<ProfileContent, "zone" | "week" | "holidays">;

export interface LocalMoment {
  /** `2026-11-23`. */
  readonly date: string;
  /** `14:02`. */
  readonly time: string;
  /** 1 is Monday, 7 Sunday (ISO 8601). */
  readonly day: number;
}

/** What the clock and calendar on the desk's wall say. */
export function localMoment(zone: string, at: Date): LocalMoment {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = `${part.year}-${part.month}-${part.day}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return { date, time: `${part.hour}:${part.minute}`, day: weekday === 0 ? 7 : weekday };
}

/** Whether someone sits at the desk at that moment, by its own calendar. */
export function isWorkingTime(calendar: Calendar, at: Date): boolean {
  const { date, time, day } = localMoment(calendar.zone, at);
  if (calendar.holidays.includes(date)) return false;
  return calendar.week.some(
    (hours) => hours.day === day && hours.opens <= time && time < hours.closes,
  );
}
