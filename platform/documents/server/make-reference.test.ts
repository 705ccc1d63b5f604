import fc from "fast-check";
import { expect, test } from "vitest";
import { isReference, makeReference } from "./make-reference.ts";

const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

test("a reference is short, readable and checks itself", () => {
  const reference = makeReference("ID");
  expect(reference).toMatch(/^ID-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  expect(isReference(reference)).toBe(true);
  expect(isReference(reference.toLowerCase())).toBe(true);
});

test("one wrong character is always noticed", () => {
  const position = fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11);
  fc.assert(
    fc.property(position, fc.constantFrom(...alphabet), (at, character) => {
      const reference = makeReference("ID");
      fc.pre(reference[at] !== character);
      return !isReference(reference.slice(0, at) + character + reference.slice(at + 1));
    }),
  );
});

test.each(["", "ID", "ID-1111-1111", "ID-2222-222", "2222-2222-2222-2222"])(
  "%j is none",
  (text) => {
    expect(isReference(text)).toBe(false);
  },
);
