import fc from "fast-check";
import { expect, test } from "vitest";
import { Article } from "#reference/contract";
import { mergeArticle } from "../import/index.ts";
import { carryOver } from "./carry-over.ts";
import { numberNewVariants } from "./number-variants.ts";

const provenance = { source: "made up", state: "imported" } as const;

function article(fields: Record<string, unknown>): Article {
  return Article.parse({
    make: "Valdor",
    model: "V10",
    type: "pistol",
    state: "imported",
    provenance,
    ...fields,
  });
}

const before = article({ variants: [{ number: 1, name: "Long" }] });

test("a new variant is numbered after the last there ever was, and what is said of it goes with it", () => {
  const legal = { jurisdiction: "FR", class: "B", source: "a law" };
  const row = { number: 2, name: "Short", calibres: [] };
  const after = article({
    variants: [{ number: 1, name: "Long" }, row],
    legalClasses: [
      { ...legal, variant: 2 },
      { ...legal, jurisdiction: "ES" },
    ],
    rowProvenance: { variants: [{ row, source: "a drawing", state: "verified" }] },
  });
  const numbered = numberNewVariants(before, after, 2);
  expect(numbered.variants.map(({ number, name }) => [number, name])).toEqual([
    [1, "Long"],
    [3, "Short"],
  ]);
  expect(numbered.legalClasses.map(({ variant }) => variant)).toEqual([3, undefined]);
  expect(numbered.rowProvenance?.variants?.[0]?.row).toEqual({ ...row, number: 3 });
});

test("no number is ever given twice, and variants that stand keep theirs", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 });
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 0, max: 12 }), (own, stated, more) => {
      const last = Math.max(0, more, ...own);
      const standing = article({ variants: own.map((number) => ({ number })) });
      const next = article({ variants: stated.map((number) => ({ number })) });
      const given = numberNewVariants(standing, next, last).variants.map(({ number }) => number);
      expect(new Set(given).size).toBe(stated.length);
      for (const [at, number] of given.entries())
        expect(own.includes(number) ? number === stated[at] : number > last).toBe(true);
    }),
  );
});

test("neither an import nor a merge gives a number again", () => {
  const stated = article({ variants: [{ number: 1, calibres: [".45 ACP"] }] });
  const standing = article({ variants: [{ number: 1, calibres: ["9x19mm Parabellum"] }] });
  const imported = mergeArticle(standing, stated, "complete", { lastVariant: 4 });
  expect(imported.article.variants.map(({ number }) => number)).toEqual([1, 5]);
  expect(imported.numbers.get(1)).toBe(5);
  const merged = carryOver(standing, stated, { ref: "T1", into: "T2" }, 4);
  expect(merged.variants.map(({ number }) => number)).toEqual([1, 5]);
});
