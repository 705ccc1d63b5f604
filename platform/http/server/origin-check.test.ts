import { expect, test } from "vitest";
import { refuseCrossSite } from "./origin-check.ts";

const ours = { host: "proofmark.example" };
const theirs = "https://evil.example";

function isRefused(method: string, headers: Record<string, string>): boolean {
  try {
    refuseCrossSite({ method, headers: { ...ours, ...headers } });
    return false;
  } catch {
    return true;
  }
}

test("an unsafe request comes from our own page or carries no cookie", () => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(isRefused(method, { origin: "https://proofmark.example", cookie: "a=b" })).toBe(false);
    expect(isRefused(method, { origin: theirs, cookie: "a=b" })).toBe(true);
    expect(isRefused(method, { origin: theirs })).toBe(true);
    expect(isRefused(method, { origin: "null", cookie: "a=b" })).toBe(true);
    expect(isRefused(method, { cookie: "a=b" })).toBe(true);
    expect(isRefused(method, { authorization: "Bearer pmk_1" })).toBe(false);
    expect(isRefused(method, { origin: "https://proofmark.example.evil.example" })).toBe(true);
    expect(isRefused(method, { origin: "https://proofmark.example:8443" })).toBe(true);
  }
});

test("reading is never refused: it changes nothing and its answer is not readable elsewhere", () => {
  expect(isRefused("GET", { origin: theirs, cookie: "a=b" })).toBe(false);
});
