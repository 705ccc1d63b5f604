import { expect, test } from "vitest";
import { mailLanguageOf } from "./profile.ts";

test.each([
  [["ar", "fr"], "ar"],
  [["sw", "fr", "en"], "fr"],
  [["de"], "en"],
])("a desk that answers in %s is written to in %s", (languages, language) => {
  expect(mailLanguageOf(languages)).toBe(language);
});
