import {
  Action,
  type EntryLevel,
  FirearmType,
  type ImportMapping,
  rejectingFaults,
} from "#reference/contract";
import { splitCalibres } from "../../lexicon/calibre-names.ts";
import { foldText } from "../../text/index.ts";
import { readDay, readMillimetres, readRounds, readYears } from "../values/read-measure.ts";
import type { ValueReader, ValueReaders } from "../values/value-reader.ts";
import {
  type ColumnPlaces,
  cellsOf,
  type RowCells,
  readFigure,
  readLines,
  readNames,
  readTexts,
} from "./row-cells.ts";
import type { ReadRow, RowStatement } from "./row-statement.ts";

/** What reading rows needs to know beside the row. */
export interface RowReading {
  readonly places: ColumnPlaces;
  readonly mapping: ImportMapping;
  readonly readers: ValueReaders;
}

/** Reads one row: what it says and what is wrong with it. */
export function readRow(
  reading: RowReading,
  row: { number: number; cells: readonly string[] },
): ReadRow {
  const cells = cellsOf(reading.places, row.cells);
  if (isHidden(cells)) cells.fault("not_public");
  const action = readCode(cells, "action", reading.readers.action, "action_unknown");
  const names = readIdentity(reading, cells);
  const type = readType(reading, cells, action);
  const isRejected = cells.faults.some(({ fault }) => rejectingFaults.has(fault));
  if (names === undefined || type === undefined || isRejected)
    return { statement: undefined, faults: cells.faults };
  const facts = readFacts(reading, cells);
  const known = Action.safeParse(action).data;
  const statement = { number: row.number, ...names, type, action: known, ...facts };
  return { statement, faults: cells.faults };
}

const no: ReadonlySet<string> = new Set(["non", "no", "false", "faux", "0", "n", "لا"]);

function isHidden(cells: RowCells): boolean {
  return cells.of("isPublic").some(({ text }) => no.has(text.toLowerCase()));
}

type Identity = Pick<RowStatement, "key" | "entryKey" | "make" | "model">;

function readIdentity({ places, mapping }: RowReading, cells: RowCells): Identity | undefined {
  const [entryKey] = cells.of("key").map(({ text }) => shortKey(text));
  const [variantKey] = cells.of("variantKey").map(({ text }) => shortKey(text));
  const [manufacturer] = mapping.makeFromManufacturer ? readLines(cells, "manufacturer") : [];
  const make = readLines(cells, "make")[0] ?? manufacturer;
  const [model] = readLines(cells, "model");
  if (places.has("key") && entryKey === undefined) cells.fault("key_missing");
  if (make === undefined) cells.fault("make_missing");
  if (model === undefined || isItemNumber(model)) cells.fault("model_missing");
  if (make === undefined || model === undefined) return undefined;
  const key = variantKey ?? entryKey;
  return { key, entryKey, make, model: withoutMake(model, make, mapping.makeFromManufacturer) };
}

/** Of an address the last part: `http://www.wikidata.org/entity/Q170444` is `Q170444`. */
function shortKey(text: string): string {
  const last = /^https?:\/\//.test(text) ? (text.split(/[/#]/).at(-1) ?? text) : text;
  return last.slice(0, 100);
}

/** What a query of Wikidata gives for the name of an item that has none. */
function isItemNumber(text: string): boolean {
  return /^Q\d+$/.test(text);
}

/** Names of things often repeat the maker: `Beretta 92` of Beretta is model 92. */
function withoutMake(model: string, make: string, isWanted: boolean): string {
  const rest = model.slice(make.length);
  const repeats = model.toLowerCase().startsWith(make.toLowerCase()) && /^[\s-]+\S/.test(rest);
  return isWanted && repeats ? rest.replace(/^[\s-]+/, "") : model;
}

/** The first word known of a target; words nobody knows are faults, and the value stays unknown. */
function readCode(
  cells: RowCells,
  target: "type" | "action" | "country",
  reader: ValueReader,
  fault: "type_unknown" | "action_unknown" | "country_unknown",
): string | undefined {
  const read = cells.of(target).map((cell) => ({ cell, code: reader(cell.text) }));
  const known = read.find(({ code }) => code !== null && code !== "");
  if (known?.code) return known.code;
  const unknown = read.find(({ code }) => code === null);
  if (unknown !== undefined) cells.fault(fault, unknown.cell);
  return undefined;
}

/** The type stated; where none is, the family decides with the action. Unknown words are not guessed at. */
function readType(
  { readers, mapping }: RowReading,
  cells: RowCells,
  action: string | undefined,
): FirearmType | undefined {
  const stated = cells.of("type").filter((cell) => readers.type(cell.text) !== "");
  const words = stated.length > 0 ? stated : cells.of("family");
  const code = words.map((cell) => readers.type(cell.text)).find((one) => one !== null);
  const type = code === "handgun" ? handgunType(action) : FirearmType.safeParse(code).data;
  if (type !== undefined || mapping.typeWhenMissing !== undefined)
    return type ?? mapping.typeWhenMissing;
  cells.fault(stated.length > 0 ? "type_unknown" : "type_missing", stated[0]);
  return undefined;
}

/** A handgun whose kind the table leaves to its action. */
function handgunType(action: string | undefined): FirearmType | undefined {
  if (action === undefined || action === "") return undefined;
  const revolves = ["revolving_cylinder", "double_action", "single_action"].includes(action);
  return revolves ? "revolver" : "pistol";
}

function readFacts(
  { readers, mapping }: RowReading,
  cells: RowCells,
): Omit<RowStatement, "number" | "key" | "entryKey" | "make" | "model" | "type" | "action"> {
  const magazine = readFigure(cells, "capacityRounds", readRounds);
  return {
    alsoKnownAs: readNames(cells, "alsoKnownAs"),
    productCodes: readNames(cells, "productCode"),
    manufacturers: readLines(cells, "manufacturer"),
    importers: readNames(cells, "importer"),
    level: readLevel(cells),
    calibres: readCalibres(cells, readers.calibre),
    capacityRounds: magazine ?? readFigure(cells, "capacityChamber", readRounds),
    barrelLengthMm: readFigure(cells, "barrelLengthMm", readMillimetres),
    country: readCode(cells, "country", readers.country, "country_unknown"),
    ...readPeriod(cells),
    serialNotes: readTexts(cells, "serialNote", mapping),
    notes: readTexts(cells, "note", mapping),
    legalClasses: [
      ...readClasses(cells, mapping, "legalClass"),
      ...readClasses(cells, mapping, "variantLegalClass"),
    ],
    seeAlso: readReferences(cells),
    date: readDate(cells),
  };
}

/** Calibres by their list names; those no list has stay as written. */
function readCalibres(cells: RowCells, reader: ValueReader): string[] {
  const names = cells.of("calibre").flatMap((cell) => {
    const whole = reader(cell.text);
    if (whole !== null) return whole === "" ? [] : [whole];
    if (cell.text.length > 200) cells.fault("text_too_long", cell);
    const parts = cell.text.length > 200 ? [] : splitCalibres(cell.text);
    return parts.map((part) => reader(part) ?? part).filter((name) => name !== "");
  });
  return [...new Set(names)].slice(0, 12);
}

const levels: Readonly<Record<string, EntryLevel>> = Object.fromEntries(
  (
    [
      ["maker specification", "maker_specification"],
      ["manufacturer specification", "maker_specification"],
      ["manufacturer specifications", "maker_specification"],
      ["maker's specification", "maker_specification"],
      ["commercial customization", "customised"],
      ["commercial customisation", "customised"],
      ["customised", "customised"],
      ["variant", "variant"],
      ["licence copy", "licence_copy"],
      ["unlicensed copy", "unlicensed_copy"],
      ["look-alike", "look_alike"],
    ] as const
  ).map(([word, level]) => [foldText(word), level]),
);

function readLevel(cells: RowCells): EntryLevel | undefined {
  return cells
    .of("level")
    .map(({ text }) => levels[foldText(text)])
    .find((level) => level !== undefined);
}

function readPeriod(cells: RowCells): { yearFrom: number | undefined; yearTo: number | undefined } {
  const [cell] = cells.of("years");
  const years = cell && readYears(cell.text);
  if (cell !== undefined && years === undefined) cells.fault("years_unreadable", cell);
  return { yearFrom: years?.from, yearTo: years?.to };
}

function readClasses(
  cells: RowCells,
  mapping: ImportMapping,
  target: "legalClass" | "variantLegalClass",
): RowStatement["legalClasses"] {
  const ofVariant = target === "variantLegalClass";
  return cells.of(target).flatMap((cell) => {
    const jurisdiction = mapping.columns[cell.at]?.jurisdiction;
    if (jurisdiction === undefined) return [];
    if (cell.text.length > 200) cells.fault("text_too_long", cell);
    return cell.text.length > 200 ? [] : [{ jurisdiction, class: cell.text, ofVariant }];
  });
}

/** An article has no room for more links. */
const mostReferences = 60;

/** Keys between spaces, commas, semicolons or bars; whether any row has them is seen later. */
function readReferences(cells: RowCells): string[] {
  const keys = cells.of("seeAlso").flatMap(({ text }) => text.split(/[\s,;|]+/));
  return [...new Set(keys.filter((key) => key !== "").map(shortKey))].slice(0, mostReferences);
}

function readDate(cells: RowCells): string | undefined {
  const [cell] = cells.of("sourceDate");
  const date = cell && readDay(cell.text);
  if (cell !== undefined && date === undefined) cells.fault("date_unreadable", cell);
  return date;
}
