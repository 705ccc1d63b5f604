import { expect, test } from "vitest";
import type { Notification } from "../contract/notification.ts";
import { markReadIn, mergeNews } from "./merge-news.ts";

const told = (id: string, isRead = false): Notification => ({
  id,
  code: "testing.told",
  parameters: {},
  link: null,
  at: "2026-11-23T09:30:00Z",
  isRead,
});

test("news come first, newest on top, each once", () => {
  const page = { notifications: [told("3"), told("1")], unread: 2 };
  const merged = mergeNews(page, {
    notifications: [told("2"), told("4"), told("3", true)],
    unread: 3,
  });
  expect(merged.notifications.map(({ id }) => id)).toEqual(["4", "3", "2", "1"]);
  expect(merged.notifications[1]?.isRead).toBe(true);
  expect(merged.unread).toBe(3);
});

test("marking reads those named and no others", () => {
  const page = { notifications: [told("2"), told("1")], unread: 2 };
  const read = markReadIn(page, ["1"], 1);
  expect(read.notifications.map(({ isRead }) => isRead)).toEqual([false, true]);
  expect(read.unread).toBe(1);
});
