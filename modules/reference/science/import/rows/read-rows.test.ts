import { describe, expect, it } from "vitest";
import type { ImportMapping } from "#reference/contract";
import { proposeMapping } from "../columns/propose-mapping.ts";
import { composeArticle } from "../entries/compose-article.ts";
import { groupRows } from "../entries/group-rows.ts";
import { addReferences, findDangling } from "../entries/references.ts";
import { createValueReaders } from "../values/value-reader.ts";
import { readRow } from "./read-row.ts";
import { placeColumns } from "./row-cells.ts";
import type { RowStatement } from "./row-statement.ts";

const lists = {
  makes: [],
  cartridges: [],
  countryWords: [],
  countries: [],
  calibres: [],
  companies: [],
  companyRelations: [],
};
const source = { table: "rga", title: "RGA", licence: "Licence Ouverte", date: "2026-01-31" };
const spell = (name: string) => ({ name });

function readAll(
  columns: string[],
  rows: readonly string[][],
  changes: Partial<ImportMapping> = {},
) {
  const mapping = { ...proposeMapping(columns).mapping, ...changes };
  const reading = {
    places: placeColumns(columns, mapping),
    mapping,
    readers: createValueReaders(lists),
  };
  const read = rows.map((cells, at) => readRow(reading, { number: at + 1, cells }));
  const statements = read.flatMap(({ statement }) => statement ?? []);
  return { read, statements, ...groupRows(statements, mapping) };
}

const article = (rows: readonly RowStatement[] | undefined) =>
  composeArticle(rows ?? [], source, spell);

const rga = [
  "modele",
  "referenceRGA",
  "typeArme",
  "marque",
  "modeFonctionnement",
  "capaciteHorsChambre",
  "capaciteChambre",
  "calibreCanonUn",
  "longueurCanonUn",
  "classementFrancais",
  "visible",
  "fabricant",
];
const row = (changes: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    modele: "92",
    referenceRGA: "00A12",
    typeArme: "PISTOLET",
    marque: "BERETTA",
    modeFonctionnement: "SEMI-AUTOMATIQUE",
    capaciteHorsChambre: "15",
    capaciteChambre: "1",
    calibreCanonUn: "9 mm x 19",
    longueurCanonUn: "125,0",
    classementFrancais: "B1",
    visible: "oui",
    fabricant: "Néant",
    ...changes,
  };
  return rga.map((name) => cells[name] ?? "");
};

describe("rows of the RGA", () => {
  it("are read whatever the order of the columns; what says nothing is unknown", () => {
    const [one] = readAll(rga, [row()]).statements;
    expect(one).toMatchObject({
      key: "00A12",
      make: "BERETTA",
      model: "92",
      type: "pistol",
      action: "semi_automatic",
      capacityRounds: 15,
      barrelLengthMm: 125,
      manufacturers: [],
    });
  });

  it("of one make and model become variants of one entry, and every reference stays", () => {
    const rows = [
      row(),
      row({ referenceRGA: "00A13", calibreCanonUn: "7,65 mm", marque: "Beretta" }),
      row({ referenceRGA: "00A14", classementFrancais: "C1" }),
    ];
    const { groups } = readAll(rga, rows);
    const draft = article(groups[0]);
    expect(groups.length).toBe(1);
    expect(draft?.article.variants.map(({ calibres }) => calibres)).toEqual([
      ["9 mm x 19"],
      ["7,65 mm"],
    ]);
    expect(draft?.keys).toEqual([
      { key: "00A12", variant: 1 },
      { key: "00A13", variant: 2 },
      { key: "00A14", variant: 1 },
    ]);
    expect(draft?.article.legalClasses.map((one) => [one.class, one.variant])).toEqual([
      ["B1", 1],
      ["B1", 2],
      ["C1", 1],
    ]);
    expect(draft?.article.provenance).toEqual({
      source: "RGA (Licence Ouverte)",
      date: "2026-01-31",
      state: "imported",
    });
  });

  it("with faults say which, and cost a value or the row", () => {
    const rows = [
      row({ typeArme: "hovercraft" }),
      row({ modele: "SANS" }),
      row({ referenceRGA: "" }),
      row({ visible: "non" }),
      row({ longueurCanonUn: "long", modeFonctionnement: "magie" }),
    ];
    const { read } = readAll(rga, rows);
    expect(read.map(({ statement }) => statement !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(read.map(({ faults }) => faults.map(({ fault }) => fault))).toEqual([
      ["type_unknown"],
      ["model_missing"],
      ["key_missing"],
      ["not_public"],
      ["action_unknown", "number_unreadable"],
    ]);
  });

  it("that repeat a key are refused, the first stands", () => {
    const { groups, refused } = readAll(rga, [row(), row({ modele: "98" })]);
    expect(groups.length).toBe(1);
    expect(refused).toEqual([{ number: 2, fault: "key_repeated", value: "00A12" }]);
  });
});

describe("rows of other tables", () => {
  it("of a Wikidata query join under their item and leave the maker out of the name", () => {
    const columns = ["item", "itemLabel", "manufacturerLabel", "ammunitionLabel", "typeLabel"];
    const item = "http://www.wikidata.org/entity/Q170444";
    const { groups } = readAll(columns, [
      [item, "Beretta 92", "Beretta", "9×19mm Parabellum", "pistol"],
      [item, "Beretta 92", "Beretta", ".40 S&W", "pistol"],
      ["http://www.wikidata.org/entity/Q1", "Q1", "Beretta", "", "pistol"],
    ]);
    const draft = article(groups[0]);
    expect(draft?.article).toMatchObject({ make: "Beretta", model: "92" });
    expect(draft?.keys.map(({ key }) => key)).toEqual(["Q170444"]);
    expect(groups.length).toBe(1);
  });

  it("of the FRT keep sub-entries as variants and serial notes in their language", () => {
    const columns = [
      "frn",
      "make",
      "model",
      "type",
      "action",
      "serial_numbering",
      "sub_entries.frn",
      "sub_entries.calibre",
      "sub_entries.barrel_length",
    ];
    const { groups } = readAll(columns, [
      [
        "1001",
        "Alpha",
        "P1",
        "Handgun",
        "Semi-Automatic",
        "On the frame.",
        "1001-1",
        "9 mm",
        "102",
      ],
      [
        "1001",
        "Alpha",
        "P1",
        "Handgun",
        "Semi-Automatic",
        "On the frame.",
        "1001-2",
        "9 mm",
        "127",
      ],
    ]);
    const draft = article(groups[0]);
    expect(draft?.article.type).toBe("pistol");
    expect(draft?.keys.map(({ key }) => key)).toEqual(["1001-1", "1001-2", "1001"]);
    expect(draft?.article.serialPractice).toEqual([
      { places: [{ part: "frame" }], note: { language: "en", text: "On the frame." } },
    ]);
  });

  it("of the FRT say once what they refer to, as bare numbers or with what those lead to", () => {
    const columns = ["frn", "make", "model", "type", "cross_references.frn", "notes.make"];
    const { mapping } = proposeMapping(columns);
    expect(mapping.columns.map(({ target }) => target).slice(4)).toEqual(["seeAlso", "note"]);
    const { groups, statements } = readAll(columns, [
      ["7", "Alpha", "P1", "pistol", "8\n9", ""],
      ["7", "Alpha", "P1", "pistol", "9", ""],
      ["8", "Alpha", "P2", "pistol", "No Data", ""],
    ]);
    expect(statements.map(({ seeAlso }) => seeAlso)).toEqual([["8", "9"], ["9"], []]);
    expect(article(groups[0])?.seeAlso).toEqual(["8", "9"]);
    expect(findDangling(groups, new Set(["7", "8"]))).toEqual([
      { number: 1, fault: "reference_unknown", value: "9" },
    ]);
    const bare = proposeMapping(["frn", "make", "model", "action", "cross_references"]);
    expect(bare.mapping.columns.at(-1)).toEqual({ target: "seeAlso" });
  });

  it("keep the headings of grouped notes, and name the row of what not all of them note", () => {
    const columns = ["frn", "make", "model", "type", "notes.Make", "notes.serial_number"];
    const { groups } = readAll(columns, [
      ["7", "Alpha", "P1", "pistol", "On the slide.", "No Data"],
      ["7", "Alpha", "P1", "pistol", "On the slide.", "Under the barrel."],
    ]);
    expect(article(groups[0])?.article.notes.map(({ text }) => text)).toEqual([
      "Make: On the slide.",
      "Serial number: Under the barrel. (7)",
    ]);
    const { mapping } = proposeMapping([...rga, "longueurArme", "longueurCanonDeux", "prototype"]);
    expect(mapping.columns.slice(rga.length)).toEqual([
      { target: "note", language: "fr", heading: "Longueur de l’arme (mm)" },
      { target: "note", language: "fr", heading: "Longueur du canon 2 (mm)" },
      { target: "ignore" },
    ]);
  });

  it("that are referred to are linked, once, and only where they were not", () => {
    const draft = article(readAll(rga, [row()]).groups[0])?.article;
    if (draft === undefined) throw new Error("no draft");
    const once = addReferences(draft, ["PMK1", "PMK2"], source);
    expect(once.links).toMatchObject([
      { kind: "see_also", ref: "PMK1", source: "RGA (Licence Ouverte)" },
      { kind: "see_also", ref: "PMK2" },
    ]);
    expect(addReferences(once, ["PMK2"], source)).toEqual(once);
  });

  it("get a mapping by the names of their columns, in any language, misspelt too", () => {
    const columns = ["Marque", "Modèle", "Calibr", "طول السبطانة", "Whatever"];
    const targets = proposeMapping(columns).mapping.columns.map(({ target }) => target);
    expect(targets).toEqual(["make", "model", "calibre", "barrelLengthMm", "ignore"]);
  });
});
