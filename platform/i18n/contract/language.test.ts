import { expect, test } from "vitest";
import { directionOf, negotiateLanguage } from "./language.ts";

test.each([
  [undefined, "en"],
  ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  ["de,es;q=0.5,ar;q=0.7", "ar"],
  ["de-DE, *;q=0.1", "en"],
  ["ar;q=0,es;q=0.1", "es"],
  [";;;=,,", "en"],
])("Accept-Language %s is answered in %s", (header, language) => {
  expect(negotiateLanguage(header)).toBe(language);
});

test("only Arabic is written from right to left", () => {
  expect((["en", "fr", "es", "ar"] as const).map(directionOf)).toEqual([
    "ltr",
    "ltr",
    "ltr",
    "rtl",
  ]);
});
