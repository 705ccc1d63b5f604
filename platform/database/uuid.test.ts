import { expect, test } from "vitest";
import { createId } from "./uuid.ts";

test("an id is a version 7 UUID of its millisecond", () => {
  const id = createId(Date.UTC(2026, 10, 23));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23));
});

test("later ids sort after earlier ones and none repeats", () => {
  const ids = Array.from({ length: 1000 }, (_, step) => createId(1_800_000_000_000 + step));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(Array.from({ length: 10_000 }, () => createId(1))).size).toBe(10_000);
});
