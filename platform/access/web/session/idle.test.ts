import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IDLE_MINUTES } from "../../contract/session.ts";
import { watchIdle } from "./idle.ts";

let page: EventTarget;
const onIdle = vi.fn<() => void>();
beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
});
afterEach(() => {
  vi.useRealTimers();
  onIdle.mockReset();
});

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

test("a page that nobody touches is idle after the half hour, not before", () => {
  const end = watchIdle(page, IDLE_MINUTES, onIdle);
  minutes(29.5);
  expect(onIdle).not.toHaveBeenCalled();
  minutes(0.5);
  expect(onIdle).toHaveBeenCalled();
  end();
});

test.each(["pointerdown", "pointermove", "keydown", "wheel", "touchstart"])(
  "%s begins the half hour anew",
  (sign) => {
    const end = watchIdle(page, IDLE_MINUTES, onIdle);
    minutes(29);
    page.dispatchEvent(new Event(sign));
    minutes(29);
    expect(onIdle).not.toHaveBeenCalled();
    minutes(1);
    expect(onIdle).toHaveBeenCalled();
    end();
  },
);

test("what happens by itself is no sign of somebody", () => {
  const end = watchIdle(page, IDLE_MINUTES, onIdle);
  for (const event of ["scroll", "focus", "visibilitychange", "message"]) {
    minutes(6);
    page.dispatchEvent(new Event(event));
  }
  minutes(6);
  expect(onIdle).toHaveBeenCalled();
  end();
});

test("a device that slept through the half hour is idle at the first look after it", () => {
  const end = watchIdle(page, IDLE_MINUTES, onIdle);
  // Asleep no timer runs, and the clock goes on.
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(10_000);
  expect(onIdle).toHaveBeenCalledTimes(1);
  end();
});

test("a page that is watched no longer is never idle", () => {
  const end = watchIdle(page, IDLE_MINUTES, onIdle);
  end();
  minutes(60);
  expect(onIdle).not.toHaveBeenCalled();
});
