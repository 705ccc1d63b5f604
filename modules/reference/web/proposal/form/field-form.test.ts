import { expect, test } from "vitest";
import { findValueFaults, fromForm, toForm } from "./field-form.ts";

test("what stands comes back as it was", () => {
  const firms = [{ name: "Beretta", role: "manufacturer", from: 1976 }];
  expect(fromForm("firms", toForm("firms", firms))).toEqual(firms);
  const variants = [{ number: 1, calibres: ["9x19"], barrelLengthMm: 125.5 }];
  expect(fromForm("variants", toForm("variants", variants))).toEqual(variants);
  const markings = [{ kind: "proof", mark: "library-mark", place: { part: "barrel" } }];
  expect(fromForm("markings", toForm("markings", markings))).toEqual(markings);
  expect(fromForm("alsoKnownAs", toForm("alsoKnownAs", ["M9", "92 F"]))).toEqual(["M9", "92 F"]);
  expect(fromForm("capacityRounds", toForm("capacityRounds", 15))).toBe(15);
});

test("an emptied field is no longer known, and empty cells are left out", () => {
  expect(fromForm("yearFrom", " ")).toBeNull();
  expect(fromForm("alsoKnownAs", "\n \n")).toEqual([]);
  expect(fromForm("firms", [{ name: "Acme", role: "importer", from: "", to: "1990" }])).toEqual([
    { name: "Acme", role: "importer", to: 1990 },
  ]);
  const empty = { kind: "copy_of", ref: "FRM0001", difference: [{ language: "en", text: " " }] };
  expect(fromForm("links", [empty])).toEqual([{ kind: "copy_of", ref: "FRM0001", difference: [] }]);
});

test("a decimal comma is a number, and what is none is said to be wrong", () => {
  expect(fromForm("barrelLengthMm", "114,5")).toBe(114.5);
  expect(findValueFaults("barrelLengthMm", fromForm("barrelLengthMm", "long"))).toEqual([
    { place: "", fault: "not_allowed" },
  ]);
});

test("a fault names its row and column", () => {
  const firms = fromForm("firms", [{ name: "", role: "manufacturer" }]);
  expect(findValueFaults("firms", firms)).toEqual([
    { place: "-0-name", row: 0, column: "name", fault: "missing" },
  ]);
  expect(findValueFaults("model", null)).toEqual([{ place: "", fault: "missing" }]);
  expect(findValueFaults("yearFrom", null)).toEqual([]);
});

test("numbers of a part come back as they were, and a wrong year is said to be wrong", () => {
  const barrel = { part: "barrel", bears: [], isRegulated: false };
  const numbers = [{ kind: "serial", side: "left", matches: "last_digits", from: 1950 }];
  expect(fromForm("parts", toForm("parts", [{ ...barrel, numbers }]))).toEqual([
    { ...barrel, numbers },
  ]);
  expect(fromForm("parts", [{ ...barrel, numbers: [] }])).toEqual([barrel]);
  const wrong = [{ ...barrel, numbers: [{ kind: "serial", from: "soon" }] }];
  expect(findValueFaults("parts", wrong)).toMatchObject([{ row: 0, column: "numbers" }]);
});
