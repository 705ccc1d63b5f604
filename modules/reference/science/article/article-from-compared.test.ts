import { expect, test } from "vitest";
import { Article } from "#reference/contract";
import { articleFromCompared } from "./article-from-compared.ts";
import { comparedEntries } from "./compared-entries.ts";

const facts = {
  kind: "firearm",
  provenance: { source: "made up", state: "imported" },
} as const;
const article = Article.parse({
  ...facts,
  make: "Valdor",
  model: "V10",
  type: "pistol",
  firms: [
    { name: "Ostrava Works", role: "licence_manufacturer" },
    { name: "Brightwater Imports", role: "importer" },
  ],
  alsoKnownAs: ["Vipera"],
  calibres: ["9x19mm Parabellum"],
  capacityRounds: 15,
  yearFrom: 1990,
  productCodes: ["V-1000"],
  markings: [{ kind: "make", text: "VALDOR" }],
  state: "imported",
});
const variants = [
  { number: 1, barrelLengthMm: 120, calibres: [] },
  { number: 3, name: "Compact", calibres: [".40 S&W"], capacityRounds: 10 },
];

test("what was compared can be compared again", () => {
  for (const written of [article, { ...article, variants }]) {
    const compared = comparedEntries("T1001", written);
    const back = articleFromCompared(compared, facts);
    expect(comparedEntries("T1001", back)).toEqual(compared);
    expect(Article.parse(back)).toEqual(back);
  }
});

test("what is not compared is not made up", () => {
  const back = articleFromCompared(comparedEntries("T1001", article), facts);
  expect(back.markings).toEqual([]);
  expect(back.provenance).toEqual(facts.provenance);
});
