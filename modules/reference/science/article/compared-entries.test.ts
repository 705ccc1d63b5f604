import { expect, test } from "vitest";
import { Article } from "#reference/contract";
import { articleRef, comparedEntries, variantRef } from "./compared-entries.ts";

const article = Article.parse({
  make: "Valdor",
  model: "V10",
  type: "pistol",
  firms: [
    { name: "Valdor", role: "manufacturer" },
    { name: "Ostrava Works", role: "licence_manufacturer" },
    { name: "Brightwater Imports", role: "importer" },
  ],
  calibres: ["9x19mm Parabellum"],
  capacityRounds: 15,
  productCodes: ["V-1000"],
  state: "imported",
  provenance: { source: "made up", state: "imported" },
});

test("an article without variants is compared as one entry, its firms told apart by role", () => {
  expect(comparedEntries("T1001", article)).toEqual([
    {
      ref: "T1001",
      make: "Valdor",
      manufacturer: "Ostrava Works",
      importers: ["Brightwater Imports"],
      model: "V10",
      alsoKnownAs: ["V-1000"],
      type: "pistol",
      calibres: ["9x19mm Parabellum"],
      capacityRounds: 15,
      state: "imported",
    },
  ]);
});

test("each variant is compared with what it says itself and the article says otherwise", () => {
  const variants = [
    { number: 1, calibres: [], barrelLengthMm: 120 },
    { number: 3, name: "Compact", calibres: [".40 S&W"], capacityRounds: 10 },
  ];
  const [first, second] = comparedEntries("T1001", { ...article, variants });
  expect(first).toMatchObject({ ref: "T1001-1", capacityRounds: 15, barrelLengthMm: 120 });
  expect(first?.calibres).toEqual(["9x19mm Parabellum"]);
  expect(second).toMatchObject({ ref: "T1001-3", calibres: [".40 S&W"], capacityRounds: 10 });
  expect(second?.alsoKnownAs).toEqual(["V-1000", "Compact"]);
});

test("the number of a variant leads back to its entry", () => {
  expect(articleRef(variantRef("FRM0101", 2))).toBe("FRM0101");
  expect(articleRef("FRM0101")).toBe("FRM0101");
});

test("a family is compared as one, with the links that say what to look for", () => {
  const told = {
    kind: "copy_of" as const,
    ref: "FRM0001",
    difference: [{ language: "en", text: "No maker's name." }],
  };
  const untold = { kind: "copy_of" as const, ref: "FRM0002", difference: [] };
  const family: typeof article = { ...article, kind: "craft_family", links: [told, untold] };
  expect(comparedEntries("T1001", family)).toMatchObject([{ kind: "craft_family", links: [told] }]);
  expect(comparedEntries("T1001", article)[0]).not.toHaveProperty("kind");
});

test("what else is written on such guns is compared; pictograms, names and numbers of the single gun are not", () => {
  const markings = Article.shape.markings.parse([
    { kind: "proof", text: "BNP", place: { part: "barrel" } },
    { kind: "patent", text: "PAT. 4821337" },
    { kind: "proof", mark: "it-year" },
    { kind: "serial", text: "A 12345" },
    { kind: "make", text: "VALDOR" },
  ]);
  expect(comparedEntries("T1001", { ...article, markings })[0]?.marks).toEqual([
    { kind: "proof", text: "BNP", place: { part: "barrel" } },
    { kind: "patent", text: "PAT. 4821337" },
  ]);
  expect(comparedEntries("T1001", article)[0]).not.toHaveProperty("marks");
});
