import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { CountryCode, Entry, FindRequest } from "#reference/contract";
import { readAttributions } from "../read-attributions.ts";
import { parseSeed, type Seed } from "./parse-seed.ts";
import { readSeedFiles } from "./read-seed-files.ts";
import { readSearchWords } from "./search-words.ts";
import { type SeedFile, type SeedTexts, seedFiles } from "./seed-fault.ts";

let texts: SeedTexts;
let seed: Seed;

beforeAll(async () => {
  texts = await readSeedFiles();
  seed = parseSeed(texts);
});

/** The seed with one line added to one file. */
function withLine(file: SeedFile, line: string): Seed {
  return parseSeed({ ...texts, [file]: `${texts[file].trimEnd()}\n${line}\n` });
}

describe("parseSeed", () => {
  it("finds no fault in the files of the repository", () => {
    expect(seed.faults).toEqual([]);
  });

  it("keeps every row", () => {
    const { lists } = seed;
    expect(lists.makes.filter(({ code }) => code !== undefined)).toHaveLength(3952);
    expect(lists.codes.filter(({ list }) => list === "ncic_place")).toHaveLength(610);
    expect(lists.entries.filter(({ kind }) => kind === undefined)).toHaveLength(621);
    expect(lists.entries.filter(({ kind }) => kind !== undefined)).toHaveLength(21);
    expect(lists.entries.flatMap(({ links }) => links ?? [])).toHaveLength(38);
    expect(lists.calibres).toHaveLength(46);
    // One of the 733 rows is a name in a list of CIP or SAAMI: the 113 in both are one cartridge.
    expect(lists.cartridges).toHaveLength(620);
    expect(lists.cartridges.flatMap(({ standards }) => standards)).toHaveLength(733);
    expect(lists.codes.filter(({ list }) => list === "ncic_type")).toHaveLength(73);
    expect(lists.codes.filter(({ list }) => list === "ncic_finish")).toHaveLength(27);
    expect(lists.codes.filter(({ list }) => list === "ncic_calibre")).toHaveLength(76);
    expect(lists.codes.filter(({ list }) => list === "hs")).toHaveLength(26);
    expect(lists.terms).toHaveLength(167);
    expect(lists.countries).toHaveLength(250);
    expect(new Set(lists.makes.map(({ id }) => id)).size).toBe(lists.makes.length);
  });

  it("gives entries that fit the contract, all of them unverified", () => {
    for (const entry of seed.lists.entries) {
      expect(Entry.safeParse(entry).success, entry.ref).toBe(true);
      expect(entry.state).toBe("seed");
    }
  });

  it("has a make of the same name for every firearm as sold, and makes none of a family", () => {
    const names = new Set(seed.lists.makes.map(({ name }) => name));
    const nameless = seed.lists.entries.filter(({ make }) => !names.has(make));
    expect(nameless.filter(({ kind }) => kind === undefined)).toEqual([]);
    expect(names).not.toContain("Improvised");
  });

  it("seeds no family and no link without a page it can be read on, in four languages", () => {
    const { lists, families } = seed;
    const found = lists.entries.filter(({ kind }) => kind !== undefined);
    for (const { ref } of found) {
      const { provenance, notes } = families.get(ref) ?? {};
      expect(provenance?.source, ref).toMatch(/, https?:\/\//);
      expect(notes?.map(({ language }) => language)).toEqual(["en", "fr", "es", "ar"]);
    }
    for (const { source, difference } of lists.entries.flatMap(({ links }) => links ?? [])) {
      expect(source).toMatch(/, https?:\/\//);
      expect(difference).toHaveLength(4);
    }
  });

  it.each([
    ["families.csv", "GRP9999,kit_family,A,B,pistol,,,,,nowhere,a,b,c,d"],
    ["entry_links.csv", "FRM0001,copy_of,FRM9998,darra,a,b,c,d"],
    ["entry_links.csv", "FRM0001,copy_of,FRM0002,nowhere,a,b,c,d"],
  ] as const)("refuses a row of %s that leads nowhere", (file, line) => {
    expect(withLine(file, line).faults).toMatchObject([{ file, fault: "unknown_reference" }]);
  });

  it("names the brand, keeps the label apart and drops notes of what a make is not", () => {
    const beretta = seed.lists.makes.find(({ code }) => code === "BER");
    expect(beretta).toMatchObject({ name: "Beretta", label: "BANTAM MODEL" });
    const aliases = seed.lists.makes.flatMap((make) => make.aliases.map(({ text }) => text));
    expect(aliases.filter((text) => /^not\b/i.test(text))).toEqual([]);
  });

  it("keeps the codes of former states", () => {
    const east = seed.lists.entries.find(({ make }) => make === "Simson");
    expect(CountryCode.parse(east?.country)).toBe("DD");
  });

  it("splits a chambering for two cartridges", () => {
    const judge = seed.lists.entries.find(({ model }) => model === "Judge");
    expect(judge?.calibres).toEqual([".45 Colt", ".410 bore"]);
  });

  it("tells every term in four languages", () => {
    for (const { term, texts: translated } of seed.lists.terms) {
      expect(Object.keys(translated).toSorted(), term).toEqual(["ar", "es", "fr"]);
    }
  });

  it("joins a cartridge of both standards", () => {
    const luger = seed.lists.cartridges.filter(({ name }) => name === "9mm Luger");
    expect(luger).toEqual([{ name: "9mm Luger", category: "pistol", standards: ["CIP", "SAAMI"] }]);
  });

  it.each(["", "No Data", "see note", " "])("takes %j for unknown", (cell) => {
    const { lists, faults } = withLine(
      "firearm_models.csv",
      `FRM9999,Acme,X1,pistol,${cell},${cell},${cell},${cell},${cell},${cell},${cell},P,compiled,0`,
    );
    expect(faults).toEqual([]);
    expect(lists.entries.find(({ ref }) => ref === "FRM9999")).toEqual({
      ref: "FRM9999",
      make: "Acme",
      importers: [],
      model: "X1",
      alsoKnownAs: [],
      type: "pistol",
      calibres: [],
      state: "seed",
    });
  });

  it.each([
    ["firearm_models.csv", "FRM9999,Acme,X1,cannon,,,,,,,,,compiled,0", "invalid_value", "type"],
    [
      "firearm_models.csv",
      "FRM9999,Acme,X1,pistol,,,,ten,,,,,compiled,0",
      "invalid_value",
      "barrel_length_mm",
    ],
    [
      "firearm_models.csv",
      "FRM9999,Acme,X1,pistol,,,,,ZZZ,,,,compiled,0",
      "unknown_reference",
      "country_iso3",
    ],
    ["firearm_models.csv", "FRM9999,,X1,pistol,,,,,,,,,compiled,0", "invalid_value", "make"],
    ["firearm_models.csv", "FRM0001,Acme,X1,pistol,,,,,,,,,compiled,0", "duplicate", undefined],
    ["ncic_gun_makes.csv", "GLC,make,Glock,GLOCK,,,,,,0,0", "duplicate", undefined],
    ["ncic_gun_makes.csv", "QQQ,make,,QQQ,,,,,,2,0", "invalid_value", "is_importer"],
    ["make_aliases.csv", "No Such Make,X,Latn", "unknown_reference", undefined],
    ["model_aliases.csv", "FRM9999,X,Latn", "unknown_reference", undefined],
    ["calibre_aliases.csv", "99 Nothing,X,Latn", "unknown_reference", undefined],
    ["countries.csv", "ZZZ,zz,,A,B,C,D,,,,,0,0,,", "invalid_value", "iso2"],
    ["glossary_texts.csv", "nothing,fr,rien,Rien.", "unknown_reference", undefined],
    ["glossary.csv", 'broken,"part', "broken_csv", undefined],
    ["hs_chapter_93.csv", "8801,88,4,Balloons", "invalid_value", "hs_code"],
  ] as const)("refuses in %s the row %j: %s", (file, line, fault, column) => {
    const { faults, lists } = withLine(file, line);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatchObject({ file, fault, ...(column === undefined ? {} : { column }) });
    expect(lists.entries.filter(({ kind }) => kind === undefined)).toHaveLength(621);
  });

  it("credits every seed file and nothing else", async () => {
    const credited = (await readAttributions()).map(({ file }) => file);
    expect(credited.toSorted()).toEqual([...seedFiles].toSorted());
    const shipped = readdirSync(new URL("../../data/", import.meta.url), { recursive: true });
    const files = shipped.map(String).filter((name) => /\.csv$|^library\/.*\.json$/.test(name));
    expect(files.toSorted()).toEqual([...seedFiles].toSorted());
  });

  it("has words in four languages for every type and action", () => {
    const words = readSearchWords();
    for (const texts of [...Object.values(words.type), ...Object.values(words.action)]) {
      expect(texts.length).toBeGreaterThanOrEqual(4);
      for (const text of texts) expect(FindRequest.shape.query.safeParse(text).success).toBe(true);
    }
  });
});
