import { expect, test } from "vitest";
import type { ExplainedTerm } from "#reference/contract";
import { groupTerms, letterOf } from "./group-terms.ts";

function term(name: string): ExplainedTerm {
  return { id: name, name, definition: "", category: "part" };
}

test("accents and the Arabic article do not open a letter of their own", () => {
  expect(letterOf("éjecteur")).toBe("E");
  expect(letterOf("الخلف")).toBe("خ");
  expect(letterOf("barrel")).toBe("B");
});

test("letters stand in the order of the language and hold every term once", () => {
  const groups = groupTerms(
    [term("zone"), term("éjecteur"), term("extracteur"), term("âme")],
    "fr",
  );
  expect(groups.map(({ letter }) => letter)).toEqual(["A", "E", "Z"]);
  expect(groups.flatMap(({ terms }) => terms)).toHaveLength(4);
});
