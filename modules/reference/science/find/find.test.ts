import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FacetName, type FindRequest } from "../../contract/find.ts";
import type { FindDocument, FindValue } from "./find-document.ts";
import { buildFindIndex, find } from "./index.ts";

function value(field: FindValue["field"], ...texts: string[]): FindValue {
  return { field, key: texts[0] ?? "", texts };
}

const smith = value("make", "Smith & Wesson", "S&W", "Смит и Вессон");
const beretta = value("make", "Beretta", "بيريتا");
const browning = value("make", "Browning");
const pistol = value("type", "pistol", "Pistol", "Pistolet");
const revolver = value("type", "revolver", "Revolver");
const italy = value("country", "IT", "Italy", "italienne");
const special = value("calibre", ".38 Special", "38 Spl");
const para = value("calibre", "9x19mm Parabellum", "9mm Para");

function entry(id: string, ...values: FindValue[]): FindDocument {
  return { kind: "entry", id, title: id, values };
}

const documents: FindDocument[] = [
  { kind: "make", id: "BER", title: "Beretta", values: [value("name", "Beretta", "بيريتا")] },
  { kind: "calibre", id: "9", title: "9x19mm Parabellum", values: [{ ...para, field: "name" }] },
  entry("sw10", smith, value("model", "Model 10"), revolver, special),
  entry("sw19", smith, value("model", "Model 19"), revolver, special),
  entry("b92", beretta, value("model", "92FS", "92"), pistol, italy, para),
  entry("bpx4", beretta, value("model", "Px4 Storm"), pistol, italy, para),
  entry("hp", browning, value("model", "Hi-Power"), pistol, para),
];
const index = buildFindIndex(documents);

function ask(query: string, rest: Partial<FindRequest> = {}) {
  return find(index, { query, facets: {}, limit: 10, ...rest });
}

function first(query: string): string | undefined {
  return ask(query).results[0]?.id;
}

describe("find", () => {
  it.each([
    ["smith wesson 10", "sw10"],
    ["Smith Weson 19", "sw19"],
    ["10 wesson smith", "sw10"],
    ["S&W mod. 10", "sw10"],
    ["SW10", "sw10"],
    ["Смит Вессон 19", "sw19"],
    ["beretta", "BER"],
    ["بيريتا 92", "b92"],
    ["берета 92", "b92"],
    ["hipower", "hp"],
    ["hi power", "hp"],
    ["para bellum", "9"],
    ["9 para", "9"],
    ["px 4", "bpx4"],
    ["pistolet italienne storm", "bpx4"],
    ["92FЅ", "b92"],
  ])("answers %j with %s first", (query, id) => {
    expect(first(query)).toBe(id);
  });

  it("names the words it does not know and answers with the rest", () => {
    const answer = ask("beretta zzyzx");
    expect(answer.unknownWords).toEqual(["zzyzx"]);
    expect(answer.results[0]?.id).toBe("BER");
  });

  it("answers nothing to nothing but unknown words", () => {
    expect(ask("zzyzx")).toMatchObject({ results: [], total: 0, unknownWords: ["zzyzx"] });
  });

  it("says where and how each word was found", () => {
    const [best] = ask("smth wesson 10").results;
    expect(best?.matches).toEqual([
      {
        field: "make",
        text: "Smith & Wesson",
        ranges: [
          [0, 5],
          [8, 14],
        ],
        manner: "spelling",
      },
      { field: "model", text: "Model 10", ranges: [[6, 8]], manner: "exact" },
    ]);
  });

  it("highlights the whole of a name typed in one word", () => {
    expect(ask("hipower").results[0]?.matches).toEqual([
      {
        field: "model",
        text: "Hi-Power",
        ranges: [
          [0, 2],
          [3, 8],
        ],
        manner: "exact",
      },
    ]);
  });

  it("counts facets under the query", () => {
    const { facets } = ask("pistol");
    expect(facets.type).toEqual([{ code: "pistol", count: 3 }]);
    expect(facets.make).toEqual([
      { code: "Beretta", count: 2 },
      { code: "Browning", count: 1 },
    ]);
  });

  it("keeps the counts of a facet wide when it is chosen itself", () => {
    const { facets, results } = ask("pistol", { facets: { make: ["Browning"] } });
    expect(results.map(({ id }) => id)).toEqual(["hp"]);
    expect(facets.make).toHaveLength(2);
    expect(facets.country).toEqual([]);
  });

  it("counts in each facet what choosing the code would leave", () => {
    const queries = fc.constantFrom("", "pistol", "9", "smith", "beretta", "9 para revolver");
    fc.assert(
      fc.property(queries, fc.constantFrom(...FacetName.options), fc.nat(), (query, facet, at) => {
        const counts = ask(query).facets[facet] ?? [];
        const chosen = counts[at % Math.max(1, counts.length)];
        if (chosen === undefined) return;
        expect(ask(query, { facets: { [facet]: [chosen.code] } }).total).toBe(chosen.count);
      }),
    );
  });

  it("answers nothing for a code nobody has", () => {
    expect(ask("pistol", { facets: { country: ["XX"] } }).total).toBe(0);
  });

  it("lists everything for an empty query, page by page", () => {
    const one = ask("", { limit: 4 });
    expect(one).toMatchObject({ total: documents.length, nextCursor: "4" });
    const two = ask("", { limit: 4, cursor: "4" });
    expect(two.nextCursor).toBeUndefined();
    expect([...one.results, ...two.results].map(({ id }) => id)).toEqual(
      documents.map(({ id }) => id),
    );
  });

  it("gives the same answer twice, whatever was asked between", () => {
    const query = fc.oneof(
      fc.constantFrom("beretta", "S&W 10", "9 para", "hi power pistol", "κολτ", "بيريتا"),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    fc.assert(
      fc.property(query, query, (one, between) => {
        const before = ask(one);
        ask(between);
        expect(ask(one)).toEqual(before);
      }),
    );
  });

  it("pages without loss or repetition", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("pistol", "9", "smith", ""),
        fc.integer({ min: 1, max: 4 }),
        (query, limit) => {
          const ids: string[] = [];
          let cursor: string | undefined;
          do {
            const page = ask(query, cursor === undefined ? { limit } : { limit, cursor });
            ids.push(...page.results.map(({ kind, id }) => `${kind} ${id}`));
            cursor = page.nextCursor;
          } while (cursor !== undefined);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toHaveLength(ask(query).total);
        },
      ),
    );
  });

  it("highlights only stretches inside the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), (document, at) => {
        const texts = document.values.flatMap(({ texts: all }) => all);
        const query = texts[at % texts.length] ?? "";
        for (const { matches } of ask(query).results) {
          for (const { text, ranges } of matches) {
            expect(ranges.length).toBeGreaterThan(0);
            for (const [start, end] of ranges) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
    );
  });
});
