import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../governance.ts";
import { addDays } from "./calendar.ts";
import {
  latestPurged,
  latestReminded,
  purgeDay,
  reminderDay,
  searchesKeptSince,
  standOfRetention,
} from "./retention-rules.ts";
import { usualReviewClocks } from "./review-clocks.ts";

/** A second before a day begins, its first moment, and a second after. */
function around(day: string): [before: Date, at: Date, after: Date] {
  const start = Date.parse(day);
  return [new Date(start - 1000), new Date(start), new Date(start + 1000)];
}

function standing(reviewOn: string, now: Date): string {
  const stand = standOfRetention(reviewOn, now);
  return stand.stage === "reminded" ? `reminded ${stand.reminder}` : stand.stage;
}

describe.each([
  // An ordinary day; the leap day itself; days whose months ahead are shorter; over the leap day; over a year's end.
  ["2027-09-15", ["2027-03-15", "2027-08-15", "2027-09-08", "2027-12-14"]],
  ["2028-02-29", ["2027-08-29", "2028-01-29", "2028-02-22", "2028-05-29"]],
  ["2028-08-31", ["2028-02-29", "2028-07-31", "2028-08-24", "2028-11-29"]],
  ["2027-08-31", ["2027-02-28", "2027-07-31", "2027-08-24", "2027-11-29"]],
  ["2028-03-31", ["2027-09-30", "2028-02-29", "2028-03-24", "2028-06-29"]],
  ["2027-12-02", ["2027-06-02", "2027-11-02", "2027-11-25", "2028-03-01"]],
  ["2028-03-01", ["2027-09-01", "2028-02-01", "2028-02-23", "2028-05-30"]],
])(
  "a record up for review on %s",
  (reviewOn, [first = "", second = "", third = "", purge = ""]) => {
    test.each([
      [first, "kept", "reminded 0"],
      [second, "reminded 0", "reminded 1"],
      [third, "reminded 1", "reminded 2"],
      [reviewOn, "reminded 2", "expired"],
      [purge, "expired", "purged"],
    ])("passes %s from %s to %s at midnight UTC, to the second", (day, was, is) => {
      const [before, at, after] = around(day);
      expect([before, at, after].map((now) => standing(reviewOn, now))).toEqual([was, is, is]);
    });
  },
);

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2020-01-01", days));
const anAhead = fc.record({
  months: fc.integer({ min: 0, max: 12 }),
  days: fc.integer({ min: 0, max: 40 }),
});

test("the days up to which the clock looks are those of the rule", () => {
  fc.assert(
    fc.property(aDay, anAhead, (today, ahead) => {
      const latest = latestReminded(ahead, new Date(today));
      expect(reminderDay(latest, ahead) <= today).toBe(true);
      expect(reminderDay(addDays(latest, 1), ahead) > today).toBe(true);
      const purged = latestPurged(new Date(today));
      expect([purgeDay(purged), purgeDay(addDays(purged, 1)) > today]).toEqual([today, true]);
    }),
    { numRuns: 2000 },
  );
});

test("an installation's own times are kept to", () => {
  const clocks = { reminders: [], purgeAfterDays: 1 };
  const [before, at] = around("2028-03-01");
  expect(standOfRetention("2028-02-29", before, clocks)).toEqual({ stage: "expired" });
  expect(standOfRetention("2028-02-29", at, clocks)).toEqual({ stage: "purged" });
  expect(standOfRetention("2028-04-01", at, clocks)).toEqual({ stage: "kept" });
  expect(usualReviewClocks.purgeAfterDays).toBe(90);
});

test.each([
  ["2026-11-26T10:00:00.000Z", "2021-11-26T10:00:00.000Z"],
  ["2028-02-29T10:00:00.000Z", "2023-03-01T10:00:00.000Z"],
  ["2029-02-28T10:00:00.000Z", "2024-02-28T10:00:00.000Z"],
])("on %s searches put since %s are kept", (now, since) => {
  const kept = searchesKeptSince(new Date(now));
  expect(kept.toISOString()).toBe(since);
  expect(dayOf(kept)).toBe(since.slice(0, 10));
});
