import fc from "fast-check";
import { expect, test } from "vitest";
import { fromColumns, toColumns } from "./columns.ts";
import {
  joinPack,
  type PackSpan,
  packHeadLength,
  packLengthBytes,
  packVersion,
  planPack,
} from "./pack-file.ts";
import {
  readArticles,
  readLists,
  readTable,
  writeArticles,
  writeLists,
  writeTable,
} from "./pack-text.ts";

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

test("rows come back as they were written, whatever they hold and leave out", () => {
  fc.assert(
    fc.property(rows, (written) => {
      const text = JSON.stringify(toColumns(written));
      expect(fromColumns(JSON.parse(text))).toEqual(written);
    }),
  );
});

test("records within records, and lists of them, come back however deep", () => {
  const { deep } = fc.letrec((tie) => ({
    deep: fc.dictionary(
      field,
      fc.oneof({ maxDepth: 3 }, value, tie("deep"), fc.array(tie("deep"), { maxLength: 3 })),
      { noNullPrototype: true, maxKeys: 4 },
    ),
  }));
  fc.assert(
    fc.property(fc.array(deep as fc.Arbitrary<object>, { maxLength: 8 }), (written) => {
      const text = JSON.stringify(toColumns(written));
      expect(fromColumns(JSON.parse(text))).toEqual(written);
    }),
  );
});

test("lists, compared table and entries come back as they were written", () => {
  fc.assert(
    fc.property(rows, (entries) => {
      const lists = { lists: { makes: entries, terms: [] }, attributions: [] } as never;
      expect(readLists(writeLists(lists))).toEqual(lists);
      const serials = { learned: entries, notes: [] };
      const table = { words: { type: {}, action: {} }, entries, serials } as never;
      expect(readTable(writeTable(table))).toEqual(table);
      expect(readArticles(writeArticles(entries as never))).toEqual(entries);
    }),
  );
});

test("a number and the text of it stay two values", () => {
  const written = [{ a: 1 }, { a: "1" }, { a: [1] }, { a: ["1"] }, { a: "[1]" }];
  const twice = [...written, ...written];
  expect(fromColumns(toColumns(twice))).toEqual(twice);
});

const section = (text: string) => new TextEncoder().encode(text);
const file = joinPack({
  generation: 3,
  lists: section("lists"),
  table: section("table"),
  articles: [
    { first: "FRM0001", section: section("one") },
    { first: "FRM0400", section: section("four hundred") },
  ],
});
const headEnd = packLengthBytes + packHeadLength(file);

test("a section is found without reading the others", () => {
  const plan = planPack(file.slice(packLengthBytes, headEnd));
  const read = (span: PackSpan | undefined) =>
    span && new TextDecoder().decode(file.slice(span.from, span.to));
  expect([read(plan?.lists), read(plan?.table)]).toEqual(["lists", "table"]);
  expect(read(plan?.articlesOf("FRM0399"))).toBe("one");
  expect(read(plan?.articlesOf("FRM0400"))).toBe("four hundred");
  expect(plan?.articlesOf("FRM0000")).toBeUndefined();
});

test("a pack of another version is refused, and so is what is damaged", () => {
  const head = new TextDecoder().decode(file.slice(packLengthBytes, headEnd));
  const changed = head.replace(`"version":${packVersion}`, '"version":99');
  for (const text of [changed, head.slice(0, -5), "null", '{"format":"another"}', ""]) {
    expect(planPack(section(text))).toBeUndefined();
  }
  expect(packHeadLength(file.slice(0, 2))).toBe(0);
});
