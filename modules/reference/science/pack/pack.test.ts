import fc from "fast-check";
import { expect, test } from "vitest";
import { fromColumns, toColumns } from "./columns.ts";
import { packVersion, readPack, writePack } from "./pack-text.ts";
import type { ReferencePack } from "./reference-pack.ts";

const value = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.record({ source: fc.string(), state: fc.constantFrom("seed", "verified") }),
);
const field = fc.constantFrom("ref", "make", "calibres", "year", "yearTo");
const row = fc.dictionary(field, value, { noNullPrototype: true });
/** Few different rows, repeated: what dictionaries are for. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 6 })
  .chain((few) => fc.array(fc.constantFrom(...few), { maxLength: 40 }));

function packOf(entries: readonly object[]): ReferencePack {
  const serials = { learned: entries, notes: [] };
  const lists = { entries, makes: entries.toReversed(), terms: [] };
  return {
    generation: 3,
    lists,
    words: { type: {}, action: {} },
    articles: entries,
    serials,
  } as never;
}

test("rows come back as they were written, whatever they hold and leave out", () => {
  fc.assert(
    fc.property(rows, (written) => {
      const text = JSON.stringify(toColumns(written));
      expect(fromColumns(JSON.parse(text))).toEqual(written);
    }),
  );
});

test("a pack comes back as it was written", () => {
  fc.assert(
    fc.property(rows, (entries) => {
      expect(readPack(writePack(packOf(entries)))).toEqual(packOf(entries));
    }),
  );
});

test("a number and the text of it stay two values", () => {
  const written = [{ a: 1 }, { a: "1" }, { a: [1] }, { a: ["1"] }, { a: "[1]" }];
  const twice = [...written, ...written];
  expect(fromColumns(toColumns(twice))).toEqual(twice);
});

test("a pack of another version is refused, and so is what is damaged", () => {
  const text = writePack(packOf([{ ref: "T1" }]));
  expect(readPack(text.replace(`"version":${packVersion}`, '"version":99'))).toBeUndefined();
  expect(readPack(text.slice(0, -5))).toBeUndefined();
  expect(readPack("null")).toBeUndefined();
  expect(readPack('{"format":"another"}')).toBeUndefined();
});
