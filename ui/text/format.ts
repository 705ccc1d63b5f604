import { type Language, localeOf } from "#platform/i18n/contract";

const second = 1000;
const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365.25 * 86_400 * second],
  ["month", 30.44 * 86_400 * second],
  ["day", 86_400 * second],
  ["hour", 3_600 * second],
  ["minute", 60 * second],
];

/** How figures, dates and lists are written in a language. Figures are Latin digits in all four. */
export interface Format {
  number(value: number): string;
  /** A share of 1, as per cent without decimals. */
  percent(share: number): string;
  /** A probability as two decimals: `0.91`. */
  probability(value: number): string;
  /** An ISO 8601 date or moment, as a date. A bare date has no zone and keeps its day. */
  date(value: string): string;
  /** A month as `2026-11`. */
  month(value: string): string;
  dateTime(value: string): string;
  time(value: string): string;
  /** How long before `now` a moment was, in the largest unit that fits; "now" below a minute. */
  ago(value: string, now: number): string;
  list(items: readonly string[]): string;
  /** A country by ISO 3166-1 alpha-2; any other id stands for itself. */
  country(id: string): string;
  /** A language by ISO 639-1. */
  languageName(code: string): string;
  /** A day of the week, 1 Monday to 7 Sunday. */
  weekday(day: number): string;
}

/** The writer of figures and dates for a language. */
export function createFormat(language: Language): Format {
  const locale = localeOf(language);
  const moment = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  return {
    number: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: "percent" }).format(share),
    probability: (value) => new Intl.NumberFormat(locale, twoDecimals).format(value),
    date: (value) =>
      moment({ ...day, ...(isBareDate(value) && { timeZone: "UTC" }) }).format(new Date(value)),
    month: (value) =>
      moment({ month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(value)),
    dateTime: (value) => moment({ ...day, ...clock }).format(new Date(value)),
    time: (value) => moment(clock).format(new Date(value)),
    ago: (value, now) => writeAge(relative, now - new Date(value).getTime()),
    list: (items) => new Intl.ListFormat(locale).format(items),
    country: (id) => (id.length === 2 ? (regions.of(id) ?? id) : id),
    languageName: (code) => new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code,
    // 1 January 2024 was a Monday.
    weekday: (day) => moment({ weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day)),
  };
}

const day = { day: "numeric", month: "short", year: "numeric" } as const;
/** 24 hours in every language, as services write it. */
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

function isBareDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function writeAge(relative: Intl.RelativeTimeFormat, age: number): string {
  const step = steps.find(([, length]) => age >= length);
  if (step === undefined) return relative.format(0, "second");
  return relative.format(-Math.floor(age / step[1]), step[0]);
}
