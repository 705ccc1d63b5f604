import { OTHER_MAKE, type RecordContent } from "#records/contract";
import { Action, FirearmType, longestMark, withoutUnseen } from "#reference/contract";
import { asciiDigits, readMillimetres, readRounds, type ValueReaders } from "#reference/science";
import { readLackOfSerial } from "./record-words.ts";
import type { RowCells, RowReading } from "./row-reading.ts";

type Weapon = RecordContent["weapon"];

/** What a row says of the firearm; makes and calibres as the lists spell them where that is sure, else as written. */
export function readWeapon(reading: RowReading, cells: RowCells): Weapon {
  const { values } = reading;
  const type = FirearmType.safeParse(readCode(cells, "type", values.type, "type_unknown")).data;
  const action = Action.safeParse(readCode(cells, "action", values.action, "action_unknown")).data;
  const country = readCode(cells, "country", values.country, "country_unknown");
  const importCountry = readCode(cells, "importCountry", values.country, "country_unknown");
  const year = readFigure(cells, "year", readYear);
  const importYear = readFigure(cells, "importYear", readYear);
  const written = cells.line("calibre");
  const calibre = written && (values.calibre(written) || written);
  const [model, manufacturer, importer] = [
    cells.line("model"),
    cells.line("manufacturer"),
    cells.line("importer"),
  ];
  const capacityRounds = readFigure(cells, "capacityRounds", readRounds);
  const barrelLengthMm = readFigure(cells, "barrelLengthMm", readMillimetres);
  return {
    ...readMake(reading, cells),
    ...(manufacturer && { manufacturer }),
    ...(importer && { importer }),
    ...(model && { model }),
    ...(type && { type }),
    ...(action && { action }),
    ...(calibre && { calibre }),
    ...(country && { country }),
    ...(year !== undefined && { year }),
    ...(importCountry && { importCountry }),
    ...(importYear !== undefined && { importYear }),
    ...(capacityRounds !== undefined && { capacityRounds }),
    ...(barrelLengthMm !== undefined && { barrelLengthMm }),
    ...readSerials(cells),
    markings: [],
  };
}

type StatedMake = Pick<Weapon, "make" | "makeCode" | "makeRemark">;

function readMake({ make: find }: RowReading, cells: RowCells): StatedMake {
  const [written, makeRemark] = [cells.line("make"), cells.line("makeRemark")];
  const remark = makeRemark === undefined ? {} : { makeRemark };
  if (written === undefined) return remark;
  if (written.toUpperCase() === OTHER_MAKE) return { makeCode: OTHER_MAKE, ...remark };
  const { name, code } = find(written) ?? { name: written, code: undefined };
  return { make: name, ...(code !== undefined && { makeCode: code }), ...remark };
}

/** A word that stands for a code; one that is not known, or stands for several, costs the value. */
function readCode(
  cells: RowCells,
  column: "type" | "action" | "country" | "importCountry",
  read: ValueReaders["type"],
  fault: "type_unknown" | "action_unknown" | "country_unknown",
): string | undefined {
  const [cell] = cells.of(column);
  if (cell === undefined) return undefined;
  const code = read(cell.text);
  const isCode = code !== null && code !== "handgun";
  if (!isCode) cells.fault(fault, cell);
  return isCode && code !== "" ? code : undefined;
}

function readFigure(
  cells: RowCells,
  column: "capacityRounds" | "barrelLengthMm" | "year" | "importYear",
  read: typeof readRounds,
): number | undefined {
  const [cell] = cells.of(column);
  const value = cell === undefined ? undefined : read(cell.text);
  if (typeof value === "number" || cell === undefined || value === undefined)
    return value as number;
  cells.fault("number_unreadable", cell);
  return undefined;
}

/** Four digits of our calendar, in any script. */
function readYear(text: string): ReturnType<typeof readRounds> {
  const digits = asciiDigits(text).trim();
  const year = Number(digits);
  return /^\d{4}$/.test(digits) && year >= 1500 && year <= 2100 ? year : "unreadable";
}

const mostSerials = 20;
/** Where the notation of an uncertain number is used. */
const uncertain = /[?*[\]]/;

type Serials = Pick<Weapon, "serials" | "serialState">;

/** The numbers of a row, as written, in their notation; several in one cell stand between semicolons. */
function readSerials(cells: RowCells): Serials {
  const serials: Weapon["serials"] = [];
  let lack: Serials["serialState"];
  for (const cell of cells.of("serial")) {
    lack ??= readLackOfSerial(cell.text);
    if (readLackOfSerial(cell.text) !== undefined) continue;
    for (const part of cell.text.split(/[;\n]/)) {
      const text = withoutUnseen(part).trim();
      if (text.length > longestMark || serials.length === mostSerials)
        cells.fault("text_too_long", cell);
      else if (text !== "" && serials.every((other) => other.text !== text)) serials.push({ text });
    }
  }
  const isPartial = serials.some(({ text }) => uncertain.test(text));
  const serialState = serials.length === 0 ? lack : isPartial ? "partial" : "legible";
  return { serials, ...(serialState !== undefined && { serialState }) };
}
