import { beforeAll, describe, expect, it } from "vitest";
import type { FieldAccount, Observation } from "#reference/contract";
import {
  buildReferenceIndex,
  companyAt,
  identify,
  type ReferenceIndex,
  readMarks,
  recordsHolder,
  verifyDescription,
} from "#reference/science";
import { parseSeed, type Seed } from "../seed/parse-seed.ts";
import { readSeedFiles } from "../seed/read-seed-files.ts";
import type { SeedFile, SeedTexts } from "../seed/seed-fault.ts";

let texts: SeedTexts;
let seed: Seed;
let index: ReferenceIndex;

beforeAll(async () => {
  texts = await readSeedFiles();
  seed = parseSeed(texts);
  index = buildReferenceIndex(seed.lists.entries, seed.lists);
});

/** The seed with one line added to one file. */
function faultsWith(file: SeedFile, line: string) {
  return parseSeed({ ...texts, [file]: `${texts[file].trimEnd()}\n${line}\n` }).faults;
}

/** How the make seen is held against one entry. */
function makeAccount(observation: Partial<Observation>, make: string): FieldAccount | undefined {
  const found = identify(index, { markings: [], ...observation }, { limit: 100 });
  const candidate = found.candidates.find(({ ref }) =>
    seed.lists.entries.some((entry) => entry.ref === ref && entry.make === make),
  );
  return candidate?.fields.find(({ field }) => field === "make");
}

describe("companies of the seed", () => {
  it("all have a page they were read on, and no event without one", () => {
    const { companies, companyRelations } = seed.lists;
    expect(companies.length).toBeGreaterThanOrEqual(200);
    expect(companyRelations.length).toBeGreaterThanOrEqual(180);
    for (const { source } of [...companies, ...companyRelations]) {
      expect(source.address).toMatch(/^https?:/);
      expect(source.title).not.toBe("");
    }
  });

  it("are refused with a strange company, source or year", () => {
    expect(faultsWith("company_relations.csv", "fn,acquired_by,nobody,1990,fn_wiki")).toMatchObject(
      [{ fault: "unknown_reference", value: "nobody" }],
    );
    expect(faultsWith("company_relations.csv", "fn,acquired_by,giat,1990,hearsay")).toMatchObject([
      { fault: "duplicate", value: "fn acquired_by giat" },
    ]);
    expect(faultsWith("company_relations.csv", "giat,acquired_by,fn,1990,hearsay")).toMatchObject([
      { fault: "unknown_reference", value: "hearsay" },
    ]);
    expect(faultsWith("companies.csv", "new,New,maker,,,soon,,,fn_wiki")).toMatchObject([
      { fault: "invalid_value", column: "from" },
    ]);
  });

  it("know who would hold the records of a maker that is gone", () => {
    const holderOf = (id: string) => recordsHolder(index.companies, id).holder?.name;
    expect(holderOf("izhmash")).toBe("Kalashnikov Concern");
    expect(holderOf("tikkakoski")).toBe("Sako");
    expect(holderOf("rsaf_enfield")).toBe("BAE Systems");
    expect(holderOf("raven")).toBe("Phoenix Arms");
    expect(holderOf("jennings")).toBeUndefined();
  });

  it("tell the federal armory from the firm of that name by the year", () => {
    expect(companyAt(index.companies, "Springfield Armory", 1943)?.id).toBe("springfield_us");
    expect(companyAt(index.companies, "Springfield Armory", 1995)?.id).toBe("springfield_inc");
  });
});

describe("factory codes of the seed", () => {
  it("each name the page they were read on, and none is stated twice", () => {
    const codes = seed.lists.companies.flatMap(({ id, codes: own }) =>
      own.map((code) => ({ id, ...code })),
    );
    expect(codes).toHaveLength(49);
    for (const { source } of codes) expect(source.address).toMatch(/^https?:/);
    expect(faultsWith("company_codes.csv", "mauser,ordnance_code,byf,mk_spar_894")).toMatchObject([
      { fault: "duplicate" },
    ]);
    expect(faultsWith("company_codes.csv", "mauser,ordnance_code,xyz,hearsay")).toMatchObject([
      { fault: "unknown_reference", value: "hearsay" },
    ]);
  });

  it.each([
    ["byf", "Mauser"],
    ["ac", "Walther"],
    ["fxo", "Haenel"],
  ])("reads the mark %s as %s", (text, make) => {
    const [reading] = readMarks(index, [{ text: `${text} 44`, place: { part: "receiver" } }]);
    expect(reading?.parts[0]).toMatchObject({ kind: "make", value: make });
    const found = identify(index, { markings: [{ text, statedKind: "make" }] }, { limit: 1 });
    const leader = seed.lists.entries.find(({ ref }) => ref === found.candidates[0]?.ref);
    expect(leader?.make).toBe(make);
  });
});

describe("identification by related companies", () => {
  it("counts the mark of who took a maker over as agreement, and says why", () => {
    const account = makeAccount({ make: "Remington Arms", model: "336", type: "rifle" }, "Marlin");
    expect(account).toMatchObject({ verdict: "agrees", by: "related" });
    expect(account?.relation).toMatchObject([
      { kind: "acquired_by", subject: { name: "Marlin Firearms" }, year: 2007 },
    ]);
  });

  it("still leads with the maker marked where nothing else speaks", () => {
    const found = identify(index, { markings: [{ text: "REMINGTON" }] }, { limit: 1 });
    const leader = seed.lists.entries.find(({ ref }) => ref === found.candidates[0]?.ref);
    expect(leader?.make).toBe("Remington");
  });

  it("does not take firms that only share an owner for each other", () => {
    expect(makeAccount({ make: "Bushmaster", model: "336" }, "Marlin")?.by).not.toBe("related");
  });

  it("explains a stated make by the event between the two", () => {
    const verification = verifyDescription(index, {
      make: "U.S. Repeating Arms Company",
      model: "Model 70",
      serials: [],
      markings: [],
    });
    const make = verification.fields.find(({ field }) => field === "make");
    expect(make?.verdict).toBe("agrees");
    expect(make?.reasons).toContainEqual({
      code: "related_company",
      params: {
        relation: "successor_of",
        subject: "U.S. Repeating Arms Company",
        object: "Winchester Repeating Arms Company",
        year: 1981,
      },
    });
  });
});
