import { expect, test } from "vitest";
import { isUnder } from "./is-under.ts";

test.each([
  ["/", "/", true],
  ["/directory", "/", false],
  ["/directory/FR", "/directory", true],
  ["/directory-of-old", "/directory", false],
])("%s under %s: %s", (path, href, answer) => {
  expect(isUnder(path, href)).toBe(answer);
});
