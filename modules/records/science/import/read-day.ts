import type { DayOrder, EventTime } from "#records/contract";

/** A date as read: one day, a span, or not to be read. */
export type ReadTime = Exclude<EventTime, { precision: "unknown" }>;

const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d.*)?$/;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ]\d.*)?$/;
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;

/** Digits of other scripts as those of ASCII. */
function plain(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .trim();
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > lastOf(Number(year), m)) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function lastOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function spanOf(year: string, first: string, last = first): ReadTime | undefined {
  const from = dayOf(year, first, "1");
  const to = dayOf(year, last, String(lastOf(Number(year), Number(last))));
  return from !== undefined && to !== undefined ? { precision: "between", from, to } : undefined;
}

function exactly(day: string | undefined): ReadTime | undefined {
  return day === undefined ? undefined : { precision: "day", day };
}

/**
 * Reads a date: year first, or day and month in the given order before a year of four digits; a month or a year alone
 * is the span of its days. Undefined where it cannot be read: years of two digits and names of months are not guessed at.
 */
export function readDay(cell: string, order: DayOrder): ReadTime | undefined {
  const text = plain(cell);
  const [, a = "", b = "", year = ""] = yearLast.exec(text) ?? [];
  if (year !== "") return exactly(order === "dmy" ? dayOf(year, b, a) : dayOf(year, a, b));
  const first = yearFirst.exec(text) ?? compact.exec(text);
  if (first !== null) {
    const [, y = "", m, d] = first;
    if (m === undefined) return spanOf(y, "1", "12");
    return d === undefined ? spanOf(y, m) : exactly(dayOf(y, m, d));
  }
  const [, month = "", of = ""] = monthAndYear.exec(text) ?? [];
  return of === "" ? undefined : spanOf(of, month);
}

/** In which orders a date can be read; undefined where both come to the same or it is none of that kind. */
export function seeDayOrder(cell: string): DayOrder | "either" | undefined {
  // Most cells of a table are no dates, and all of them come by here.
  if (cell.length < 8 || cell.length > 25) return undefined;
  const [, a, b] = yearLast.exec(plain(cell)) ?? [];
  if (a === undefined || b === undefined || Number(a) === Number(b)) return undefined;
  if (Number(a) > 12) return Number(b) > 12 ? undefined : "dmy";
  return Number(b) > 12 ? "mdy" : "either";
}
