import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RecordColumn, RecordContent, type RecordMapping } from "#records/contract";
import type { Lexicons, Make } from "#reference/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { duplicateKey } from "./duplicate-key.ts";
import { createMakeNames } from "./make-names.ts";
import { mergeContent } from "./merge-content.ts";
import { proposeColumns } from "./propose-columns.ts";
import { readDay, seeDayOrder } from "./read-day.ts";
import { judgeContent, readRecord } from "./read-record.ts";
import { createRowReading } from "./row-reading.ts";

const make = (name: string, code?: string, aliases: string[] = []): Make => ({
  id: code ?? name,
  name,
  ...(code !== undefined && { code }),
  aliases: aliases.map((text) => ({ text, script: "Latn" as const })),
  isImporter: false,
  isRetired: false,
});
const makes = [
  make("ASTRA", "AST"),
  make("Astra", "CAG"),
  make("Smith & Wesson", "SW", ["S&W"]),
  make("Star", "STA", ["Bonifacio"]),
  make("Llama", "LLA", ["Bonifacio"]),
];
const lists: Lexicons = {
  makes,
  calibres: [
    { name: "9×19", aliases: ["9x19", "9 mm Parabellum"] },
  ] as unknown as Lexicons["calibres"],
  cartridges: [],
  countries: [],
  countryWords: [],
  companies: [],
  companyRelations: [],
};
const { governance } = stolenPistol(new Date("2026-11-26T08:00:00Z"));
const { ownReference: _, ...sharing } = governance;

/** How rows are read whose columns are named by what they mean. */
function readingOf(names: readonly RecordColumn[], changes: Partial<RecordMapping> = {}) {
  const columns = Object.fromEntries(names.map((name) => [name, name]));
  const mapping = {
    columns,
    words: {},
    whenEmpty: {},
    takesDuplicates: false,
    sharing,
    ...changes,
  };
  return createRowReading(names, { mapping, dayOrder: "dmy" }, lists);
}

function read(row: Partial<Record<RecordColumn, string>>, changes: Partial<RecordMapping> = {}) {
  const names = Object.keys(row) as RecordColumn[];
  return readRecord(readingOf(names, changes), Object.values(row));
}

describe("dates", () => {
  test.each([
    ["2024-03-01", "dmy", { precision: "day", day: "2024-03-01" }],
    ["2024/3/1 14:05", "mdy", { precision: "day", day: "2024-03-01" }],
    ["20240301", "dmy", { precision: "day", day: "2024-03-01" }],
    ["02/03/2024", "dmy", { precision: "day", day: "2024-03-02" }],
    ["02/03/2024", "mdy", { precision: "day", day: "2024-02-03" }],
    ["٠٢.٠٣.٢٠٢٤", "dmy", { precision: "day", day: "2024-03-02" }],
    ["29/02/2024", "dmy", { precision: "day", day: "2024-02-29" }],
    ["29/02/2023", "dmy", undefined],
    ["2024", "dmy", { precision: "between", from: "2024-01-01", to: "2024-12-31" }],
    ["02/2023", "dmy", { precision: "between", from: "2023-02-01", to: "2023-02-28" }],
    ["1/2/24", "dmy", undefined],
    ["yesterday", "dmy", undefined],
  ] as const)("%s, %s", (text, order, time) => {
    expect(readDay(text, order)).toEqual(time);
  });

  test.each([
    ["13/02/2024", "dmy"],
    ["02/13/2024", "mdy"],
    ["02/03/2024", "either"],
    ["03/03/2024", undefined],
    ["2024-02-03", undefined],
    ["99/99/2024", undefined],
    ["A-90", undefined],
  ])("%s shows the order %s", (text, order) => {
    expect(seeDayOrder(text)).toBe(order);
  });
});

describe("columns", () => {
  test.each([
    [
      "English",
      ["Case No", "Status", "Serial Number", "Make", "Caliber", "Date of theft", "Owner name"],
      ["bothReferences", "recordType", "serial", "make", "calibre", "day"],
    ],
    [
      "the codes of a common export",
      ["OCA", "SER", "MAK", "MOD", "CAL", "TYP", "DOT"],
      ["bothReferences", "serial", "make", "model", "calibre", "type", "day"],
    ],
    [
      "French",
      [
        "N° de fiche",
        "N° de procédure",
        "Nature des faits",
        "Genre d'arme",
        "Marque",
        "N° de série",
        "Date des faits",
      ],
      ["ownReference", "caseReference", "recordType", "type", "make", "serial", "day"],
    ],
    [
      "Spanish",
      ["Expediente", "Tipo de arma", "Marca", "Número de serie", "Fecha del robo", "Municipio"],
      ["bothReferences", "type", "make", "serial", "day", "place"],
    ],
    [
      "Arabic",
      ["رقم المحضر", "نوع السلاح", "الماركة", "الرقم التسلسلي", "تاريخ السرقة"],
      ["bothReferences", "type", "make", "serial", "day"],
    ],
    ["with a slip of the pen", ["Serial Numbr", "Calibre", "Calibre"], ["serial", "calibre"]],
    ["that hold several numbers", ["Serial", "Frame number"], ["serial", "serial"]],
  ])("in %s are guessed", (_name, names, meant) => {
    expect(Object.values(proposeColumns(names))).toEqual(meant);
  });
});

test("a make is spelt as the table has it where that is sure", () => {
  const find = createMakeNames(makes);
  expect(find("astra")).toEqual({ name: "Astra" });
  expect(find("s & w")).toEqual({ name: "Smith & Wesson", code: "SW" });
  expect(find("Bonifacio")).toBeUndefined();
  expect(find("Zorblax")).toBeUndefined();
});

describe("a row", () => {
  const row = {
    bothReferences: "77/24",
    recordType: "Vol",
    type: "pistolet",
    make: "ASTRA",
    serial: "A3[8B]1?5; B77",
    calibre: "9x19",
    day: "",
  };

  test("says what it says, in codes where they are known, and an empty date is unknown", () => {
    const { content, faults } = read(row, { whenEmpty: { eventCountry: "FR" } });
    expect(content).toMatchObject({
      type: "stolen",
      weapon: {
        make: "Astra",
        type: "pistol",
        calibre: "9×19",
        serials: [{ text: "A3[8B]1?5" }, { text: "B77" }],
        serialState: "partial",
      },
      event: { when: { precision: "unknown" }, where: { country: "FR" }, caseReference: "77/24" },
      governance: { ownReference: "77/24", handling: "official" },
    });
    expect(faults).toEqual([{ fault: "date_unknown" }]);
  });

  test("with words nobody knows says so, and takes what the sender means by them", () => {
    const odd = { recordType: "GEKLAUT", type: "Pistole?", ground: "§ 52", serial: "SANS NUMÉRO" };
    expect(read(odd).faults).toEqual([
      { fault: "record_type_unknown", column: "recordType", value: "GEKLAUT" },
    ]);
    const words = {
      recordType: { GEKLAUT: "stolen" as const },
      type: { "Pistole?": "pistol" as const },
    };
    const { content, faults } = read(odd, { words });
    expect(content?.weapon).toMatchObject({
      type: "pistol",
      serials: [],
      serialState: "never_marked",
    });
    expect(faults).toEqual([{ fault: "ground_unknown", column: "ground", value: "§ 52" }]);
    expect(read({ make: "Star" }).faults).toEqual([{ fault: "record_type_missing" }]);
  });

  test("whose make is in no list says which it is in a column of its own", () => {
    const other = { recordType: "stolen", make: "zzz" };
    const hindered = (row: Parameters<typeof read>[0]) => {
      const { content } = read(row);
      const facts = { ownerMember: "ES", now: new Date("2026-11-26T08:00:00Z") };
      return judgeContent(content as RecordContent, facts).map(({ fault }) => fault);
    };
    expect(hindered(other)).toContain("make_remark_missing");
    const said = { ...other, makeRemark: "a lion" };
    expect(hindered(said)).not.toContain("make_remark_missing");
    expect(read(said).content?.weapon).toMatchObject({ makeCode: "ZZZ", makeRemark: "a lion" });
  });

  test("whatever it holds, states a record that may be kept, or none", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 140 }),
      fc.constantFrom("stolen", "2024", "12[5S]4?", "سرقة", "\u202eA1", "15 mm", "robo"),
    );
    const names = RecordColumn.options;
    const reading = readingOf(names, { whenEmpty: { recordType: "lost" } });
    const row = fc.array(cell, { minLength: names.length, maxLength: names.length });
    fc.assert(
      fc.property(row, (cells) => {
        const { content } = readRecord(reading, cells);
        if (content !== undefined) expect(RecordContent.parse(content)).toEqual(content);
      }),
      { numRuns: 500 },
    );
  });
});

describe("duplicates", () => {
  const stated = stolenPistol(new Date());
  const key = (changes: object) => duplicateKey({ ...stated, ...changes });
  test("have the same number, make, event and day, however it is written", () => {
    const weapon = { ...stated.weapon, make: "ASTRA", serials: [{ text: "a3[8b]1?5" }] };
    expect(key({ weapon })).toBe(key({}));
    expect(key({ type: "lost" })).not.toBe(key({}));
    expect(key({ event: { when: { precision: "unknown" } } })).not.toBe(key({}));
  });
  test("are not told where no number can be read", () => {
    expect(key({ weapon: { ...stated.weapon, serials: [{ text: "???" }] } })).toBeUndefined();
  });
});

test("a row changes what it states, and leaves what it does not", () => {
  const standing = stolenPistol(new Date());
  const stated = {
    ...standing,
    weapon: { make: "Llama", serials: [], markings: [] },
    event: { when: { precision: "unknown" as const }, caseReference: "X-1" },
  };
  const merged = mergeContent(standing, stated);
  expect(merged).toEqual({
    ...standing,
    weapon: { ...standing.weapon, make: "Llama" },
    event: { ...standing.event, caseReference: "X-1" },
  });
  const renumbered = {
    ...standing.weapon,
    serials: [{ text: "Z9" }],
    serialState: "legible" as const,
  };
  expect(mergeContent(standing, { ...standing, weapon: renumbered }).weapon.serials).toEqual([
    { text: "Z9" },
  ]);
});
