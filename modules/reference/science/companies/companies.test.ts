import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Company, CompanyRelation, CompanyRelationKind } from "#reference/contract";
import {
  buildCompanyGraph,
  companyAt,
  pathBetween,
  predecessorsOf,
  recordsHolder,
  relatedNames,
  relationToMake,
  successorsOf,
} from "./index.ts";

const source = { title: "A page", address: "https://example.org/page", accessed: "2026-11-26" };

function company(id: string, name: string, rest: Partial<Company> = {}): Company {
  return {
    id,
    name,
    kind: "maker",
    names: [],
    makeCodes: [],
    codes: [],
    state: "seed",
    source,
    ...rest,
  };
}

function relation(
  subject: string,
  kind: CompanyRelationKind,
  object: string,
  year?: number,
): CompanyRelation {
  return { subject, kind, object, state: "seed", source, ...(year === undefined ? {} : { year }) };
}

const companies = [
  company("old", "Old Arms Company", { yearFrom: 1850, yearTo: 1866 }),
  company("brass", "Brass Repeating Arms Co.", { yearFrom: 1866, yearTo: 1981 }),
  company("heir", "Heir Firearms", { yearFrom: 1981, makeCodes: ["HEI"] }),
  company("north", "North Group", { kind: "group" }),
  company("south", "South Group", { kind: "group" }),
  company("brand", "Brasslet"),
  company("copy", "Copyist Arms"),
  company("arsenal", "Spring Armory", { yearFrom: 1777, yearTo: 1968 }),
  company("private", "Spring Armory, Inc.", { yearFrom: 1974 }),
  company("lost", "Lost Arms", { yearTo: 1930 }),
];

const graph = buildCompanyGraph(companies, [
  relation("old", "renamed", "brass", 1866),
  relation("heir", "successor_of", "brass", 1981),
  relation("heir", "acquired_by", "north", 1989),
  relation("heir", "acquired_by", "south", 2006),
  relation("brand", "brand_of", "brass"),
  relation("brass", "licensed_to", "copy", 1950),
  relation("copy", "acquired_by", "north", 1990),
  relation("lost", "acquired_by", "nobody", 1920),
]);

describe("companyAt", () => {
  it("tells two companies of one name apart by the year", () => {
    expect(companyAt(graph, "SPRING ARMORY", 1944)?.id).toBe("arsenal");
    expect(companyAt(graph, "Spring Armory", 1990)?.id).toBe("private");
    expect(companyAt(graph, "Spring Armory", 1970)).toBeUndefined();
  });

  it("keeps to a name's own period before the company's", () => {
    const dated = company("z", "Zed Works", {
      yearFrom: 1900,
      names: [{ text: "Factory 10", script: "Latn", yearFrom: 1948, yearTo: 1964 }],
    });
    const other = company("t", "Ten", {
      names: [{ text: "Factory 10", script: "Latn", yearFrom: 1970 }],
    });
    const both = buildCompanyGraph([dated, other], []);
    expect(companyAt(both, "factory 10", 1950)?.id).toBe("z");
    expect(companyAt(both, "factory 10", 1980)?.id).toBe("t");
    expect(companyAt(both, "Nobody", 1980)).toBeUndefined();
  });
});

describe("successors and predecessors", () => {
  it("are read in time, whichever company the event is told of", () => {
    expect(successorsOf(graph, "brass").map(({ kind, year }) => [kind, year])).toEqual([
      ["licensed_to", 1950],
      ["successor_of", 1981],
    ]);
    expect(predecessorsOf(graph, "brass").map(({ subject }) => subject.id)).toEqual([
      "old",
      "brand",
    ]);
  });

  it("gives the way from one to the other with its reasons, either way round", () => {
    const way = pathBetween(graph, "old", "north");
    expect(way?.map(({ kind }) => kind)).toEqual(["renamed", "licensed_to", "acquired_by"]);
    expect(pathBetween(graph, "north", "old")).toHaveLength(3);
    expect(pathBetween(graph, "old", "north", 2)).toBeUndefined();
  });

  it("does not relate two that only share an owner", () => {
    expect(pathBetween(graph, "heir", "copy", 2)).toBeUndefined();
  });
});

describe("recordsHolder", () => {
  it("follows who carried on to one that stands, and names its last owner", () => {
    const chain = recordsHolder(graph, "old");
    expect(chain.links.map(({ kind }) => kind)).toEqual(["renamed", "successor_of"]);
    expect(chain.holder?.id).toBe("heir");
    expect(chain.owners.map(({ object }) => object.id)).toEqual(["south"]);
  });

  it("asks the owner of a brand, and nobody where a company ended unheard", () => {
    expect(recordsHolder(graph, "brand").holder?.id).toBe("heir");
    expect(recordsHolder(graph, "lost")).toEqual({ links: [], owners: [] });
  });

  it("leaves out an owner it was split from again", () => {
    const split = buildCompanyGraph(
      [company("a", "A"), company("b", "B")],
      [relation("a", "acquired_by", "b", 2007), relation("a", "split_from", "b", 2024)],
    );
    expect(recordsHolder(split, "a").owners).toEqual([]);
  });

  it("ends on any relations, circles included", () => {
    const kinds = ["renamed", "merged_into", "acquired_by", "successor_of", "brand_of"] as const;
    const ids = ["a", "b", "c", "d"];
    const anyRelation = fc.record({
      subject: fc.constantFrom(...ids),
      kind: fc.constantFrom(...kinds),
      object: fc.constantFrom(...ids),
      year: fc.integer({ min: 1800, max: 2026 }),
    });
    fc.assert(
      fc.property(fc.array(anyRelation, { maxLength: 12 }), (drawn) => {
        const circle = buildCompanyGraph(
          ids.map((id) => company(id, id)),
          drawn.map(({ subject, kind, object, year }) => relation(subject, kind, object, year)),
        );
        for (const id of ids) {
          const { links, owners } = recordsHolder(circle, id);
          expect(links.length + owners.length).toBeLessThanOrEqual(2 * ids.length);
          for (const other of ids) pathBetween(circle, id, other);
        }
      }),
    );
  });
});

describe("relationToMake", () => {
  it("names the relation of the company seen, and none of the make itself", () => {
    const seen = relationToMake(graph, "BRASS REPEATING ARMS", { name: "Heir", code: "HEI" });
    expect(seen?.map(({ kind, year }) => [kind, year])).toEqual([["successor_of", 1981]]);
    expect(relationToMake(graph, "Heir Firearms", { name: "Heir" })).toBeUndefined();
    expect(relationToMake(graph, "Copyist", { name: "Heir" })).toBeUndefined();
  });

  it("lists the names near a make with their distance", () => {
    const near = relatedNames(graph, { name: "Heir" });
    expect(near).toContainEqual({ name: "Brass Repeating Arms Co.", distance: 1 });
    expect(near).toContainEqual({ name: "Old Arms Company", distance: 2 });
    expect(near.map(({ name }) => name)).not.toContain("Heir Firearms");
  });
});
