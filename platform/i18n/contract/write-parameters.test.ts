import { expect, test } from "vitest";
import { writeParameters } from "./write-parameters.ts";

test("texts are isolated, numbers stay numbers for plurals, what is absent stays absent", () => {
  expect(writeParameters("ar", { reference: "TR-7F3Q", count: 3, country: undefined })).toEqual({
    reference: "\u2068TR-7F3Q\u2069",
    count: 3,
  });
});

test.each([
  ["en", "Kenya"],
  ["fr", "Kenya"],
  ["es", "Kenia"],
  ["ar", "كينيا"],
] as const)("a country is named in %s", (language, name) => {
  expect(writeParameters(language, { member: "KE" }).member).toBe(`\u2068${name}\u2069`);
  expect(writeParameters(language, { asker: "KE" }).asker).toBe(`\u2068${name}\u2069`);
});

test("an international entity keeps its id, and a code that looks like a country its letters", () => {
  expect(writeParameters("fr", { member: "WCO", code: "FR" })).toEqual({
    member: "\u2068WCO\u2069",
    code: "\u2068FR\u2069",
  });
});

test("a moment is written in universal time with Latin digits in every language", () => {
  for (const language of ["en", "fr", "es", "ar"] as const) {
    const { date } = writeParameters(language, { date: "2026-11-23T21:05:00Z" });
    expect(date).toMatch(/21:05/);
    expect(date).toMatch(/UTC/);
  }
});
