import { expect, test } from "vitest";
import { readNext } from "./read-next.ts";

test.each([
  [null, "/"],
  ["/directory/FR?tab=desk", "/directory/FR?tab=desk"],
  ["/sign-in?next=/sign-in", "/"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/", "/"],
  ["/\\elsewhere.example/", "/"],
  ["javascript:alert(1)", "/"],
])("after %s one goes on to %s", (next, page) => {
  expect(readNext(next)).toBe(page);
});
