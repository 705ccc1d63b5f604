import { expect, test } from "vitest";
import { Article } from "#reference/contract";
import { articleDifference } from "./article-difference.ts";

const base = Article.parse({
  make: "Beretta",
  model: "92FS",
  type: "pistol",
  calibres: ["9x19"],
  firms: [{ name: "Beretta", role: "manufacturer", from: 1976 }],
  variants: [{ number: 1, barrelLengthMm: 125 }],
  state: "seed",
  provenance: { source: "seed", state: "seed" },
});

test("nothing differs from itself, in whatever order its members stand", () => {
  const turned = Object.fromEntries(Object.entries(base).reverse()) as Article;
  expect(articleDifference(base, turned)).toEqual([]);
});

test("a value is told old and new, a list by what came, went and changed", () => {
  const after: Article = {
    ...base,
    model: "92 FS",
    calibres: ["9x19", ".40 S&W"],
    firms: [{ name: "Beretta", role: "manufacturer", from: 1975 }],
    variants: [],
  };
  expect(articleDifference(base, after)).toEqual([
    {
      field: "firms",
      items: {
        added: [],
        removed: [],
        changed: [{ before: base.firms[0], after: after.firms[0] }],
      },
    },
    { field: "model", before: "92FS", after: "92 FS" },
    { field: "calibres", items: { added: [".40 S&W"], removed: [], changed: [] } },
    {
      field: "variants",
      items: { added: [], removed: base.variants, changed: [] },
      provenance: { before: base.provenance },
    },
  ]);
});

test("a new source of the same value is a difference of its own", () => {
  const provenance = { source: "Maker's drawing", state: "verified" as const, verifiedBy: "FR" };
  const after: Article = { ...base, fieldProvenance: { type: provenance } };
  expect(articleDifference(base, after)).toEqual([
    { field: "type", provenance: { before: base.provenance, after: provenance } },
  ]);
});

test("two items with one key are told apart", () => {
  const same = { ...base, alsoKnownAs: ["M9", "M9"] };
  expect(articleDifference({ ...base, alsoKnownAs: ["M9"] }, same)).toEqual([
    { field: "alsoKnownAs", items: { added: ["M9"], removed: [], changed: [] } },
  ]);
});

test("a number of a part is told with its part", () => {
  const barrel = { part: "barrel", bears: [], isRegulated: false } as const;
  const before: Article = { ...base, parts: [{ ...barrel, bears: [] }] };
  const numbers = [{ kind: "serial", side: "left", matches: "whole", to: 1990 } as const];
  const after: Article = { ...base, parts: [{ ...barrel, bears: [], numbers }] };
  expect(articleDifference(before, after)).toEqual([
    {
      field: "parts",
      items: {
        added: [],
        removed: [],
        changed: [{ before: before.parts[0], after: after.parts[0] }],
      },
    },
  ]);
});
