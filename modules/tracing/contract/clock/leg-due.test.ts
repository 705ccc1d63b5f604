import { expect, test } from "vitest";
import { type DeskCalendar, momentOf, workingDaysLater } from "#platform/directory/contract";
import { type ClockedLeg, legDue } from "./leg-due.ts";

const desk = (changes: Partial<DeskCalendar> = {}): DeskCalendar => ({
  zone: "Europe/Madrid",
  week: [1, 2, 3, 4, 5].map((day) => ({ day, opens: "08:00", closes: "16:00" })),
  holidays: [],
  ...changes,
});
const leg = (changes: Partial<ClockedLeg> = {}): ClockedLeg => ({
  state: "sent",
  urgency: "routine",
  sentAt: new Date("2026-03-02T09:00:00Z"),
  heardAt: null,
  questionedAt: null,
  waitedMs: 0,
  ...changes,
});
const madrid = { asked: desk(), asker: desk({ zone: "Africa/Nairobi" }) };
const dueOf = (changes: Partial<ClockedLeg>, calendars = madrid) => {
  const due = legDue(leg(changes), calendars);
  return due && [due.what, due.at.toISOString()];
};

test.each([
  ["an acknowledgement after five working days", {}, "acknowledgement", "2026-03-09T09:00:00.000Z"],
  [
    "the same across the beginning of summer time: an hour earlier by UTC",
    { sentAt: new Date("2026-03-26T09:00:00Z") },
    "acknowledgement",
    "2026-04-02T08:00:00.000Z",
  ],
  [
    "an urgent one within a day, whatever the calendar",
    { urgency: "urgent", sentAt: new Date("2026-03-28T20:00:00Z") },
    "acknowledgement",
    "2026-03-29T20:00:00.000Z",
  ],
  [
    "a report after four weeks, across summer time",
    { state: "acknowledged", heardAt: new Date("2026-03-03T10:00:00Z") },
    "report",
    "2026-03-31T09:00:00.000Z",
  ],
  [
    "the answer where it comes before the next report",
    { state: "in_progress", heardAt: new Date("2026-05-20T10:00:00Z") },
    "answer",
    "2026-05-31T08:00:00.000Z",
  ],
  [
    "the answer later by the days that somebody waited for a reply",
    { state: "in_progress", heardAt: new Date("2026-06-01T10:00:00Z"), waitedMs: 6 * 86_400_000 },
    "answer",
    "2026-06-06T08:00:00.000Z",
  ],
  [
    "an urgent answer",
    { state: "acknowledged", urgency: "urgent" },
    "answer",
    "2026-03-05T09:00:00.000Z",
  ],
  [
    "a reply by the calendar of who asks",
    { state: "questioned", questionedAt: new Date("2026-03-26T09:00:00Z") },
    "reply",
    "2026-04-09T09:00:00.000Z",
  ],
] satisfies [string, Partial<ClockedLeg>, string, string][])(
  "is due: %s",
  (_, changes, what, at) => {
    expect(dueOf(changes)).toEqual([what, at]);
  },
);

test.each(["answered", "declined", "withdrawn"] as const)("nothing is due once %s", (state) => {
  expect(dueOf({ state })).toBeUndefined();
});

test("working days are those of who is asked: its week, its holidays, its leap day", () => {
  const from = new Date("2028-02-25T10:00:00Z");
  const week = [7, 1, 2, 3, 4].map((day) => ({ day, opens: "08:00", closes: "15:00" }));
  const gulf = desk({ zone: "Africa/Cairo", week, holidays: ["2028-02-29"] });
  expect(workingDaysLater(gulf, from, 3).toISOString()).toBe("2028-03-01T10:00:00.000Z");
  expect(workingDaysLater(desk({ week: [] }), from, 1).toISOString()).toBe(
    "2028-02-28T10:00:00.000Z",
  );
});

test("a calendar without a working day ends all the same", () => {
  const holidays = Array.from({ length: 400 }, (_, at) =>
    new Date(Date.parse("2026-03-03T00:00:00Z") + at * 86_400_000).toISOString().slice(0, 10),
  );
  expect(workingDaysLater(desk({ holidays }), leg().sentAt, 1).getUTCFullYear()).toBe(2027);
});

test.each([
  ["an hour that summer time leaves out", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["an hour that comes twice: the first", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["a usual one", "2026-07-01", "12:00", "2026-07-01T10:00:00.000Z"],
])("%s", (_, date, time, moment) => {
  expect(momentOf("Europe/Madrid", date, time).toISOString()).toBe(moment);
});

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/St_Johns"])(
  "wall clocks far from Greenwich: %s",
  (zone) => {
    const parts = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "short",
      hourCycle: "h23",
    });
    expect(parts.format(momentOf(zone, "2026-07-01", "00:15"))).toBe("2026-07-01, 00:15");
  },
);
