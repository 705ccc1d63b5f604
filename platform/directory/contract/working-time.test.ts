import { expect, test } from "vitest";
import { isWorkingTime, localMoment } from "./working-time.ts";

const madrid = {
  zone: "Europe/Madrid",
  week: [1, 2, 3, 4, 5].map((day) => ({ day, opens: "09:00", closes: "15:00" })),
  holidays: ["2026-12-08"],
};

test("a desk works by its own clock, summer time included", () => {
  expect(isWorkingTime(madrid, new Date("2026-11-23T08:30:00Z"))).toBe(true);
  expect(isWorkingTime(madrid, new Date("2026-11-23T14:30:00Z"))).toBe(false);
  expect(isWorkingTime(madrid, new Date("2026-07-20T07:30:00Z"))).toBe(true);
  expect(isWorkingTime(madrid, new Date("2026-07-20T13:30:00Z"))).toBe(false);
});

test("it closes on its holidays and at weekends, whatever day it is elsewhere", () => {
  expect(isWorkingTime(madrid, new Date("2026-12-08T10:00:00Z"))).toBe(false);
  expect(isWorkingTime(madrid, new Date("2026-11-22T10:00:00Z"))).toBe(false);
  expect(localMoment("Pacific/Auckland", new Date("2026-11-22T12:00:00Z"))).toEqual({
    date: "2026-11-23",
    time: "01:00",
    day: 1,
  });
});
