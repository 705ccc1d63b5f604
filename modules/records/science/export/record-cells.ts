import { OTHER_MAKE, type RecordColumn, type RecordContent } from "#records/contract";
import type { CodeWords } from "./code-words.ts";

/** The columns of an export of records, each read back by an import. */
export const exportedColumns = [
  "record",
  "ownReference",
  "caseReference",
  "recordType",
  "type",
  "make",
  "makeRemark",
  "model",
  "serial",
  "calibre",
  "action",
  "manufacturer",
  "importer",
  "country",
  "capacityRounds",
  "barrelLengthMm",
  "year",
  "importCountry",
  "importYear",
  "day",
  "lastDay",
  "eventCountry",
  "place",
  "latitude",
  "longitude",
  "circumstances",
  "ground",
  "departure",
  "destination",
] as const satisfies readonly RecordColumn[];

type Cells = Readonly<Record<(typeof exportedColumns)[number], string | number | undefined>>;

/** What of a record stands in cells; a match shows less of it than its owner's list. */
export interface CellFacts extends Pick<RecordContent, "type" | "event" | "seizure"> {
  readonly weapon: Omit<RecordContent["weapon"], "markings">;
  readonly governance: Pick<RecordContent["governance"], "ownReference">;
}

/** A record as the cells of {@link exportedColumns}; what is unknown is empty, days are ISO 8601. */
export function recordCells(
  { content, reference }: { content: CellFacts; reference: string },
  words: CodeWords,
): string[] {
  const { type, weapon, event, seizure, governance } = content;
  const cells: Cells = {
    record: reference,
    ownReference: governance.ownReference,
    caseReference: event.caseReference,
    recordType: words.recordType(type),
    type: weapon.type && words.type(weapon.type),
    make: weapon.make ?? (weapon.makeCode === OTHER_MAKE ? OTHER_MAKE : undefined),
    makeRemark: weapon.makeRemark,
    model: weapon.model,
    serial: serialCell(weapon, words),
    calibre: weapon.calibre,
    action: weapon.action && words.action(weapon.action),
    manufacturer: weapon.manufacturer,
    importer: weapon.importer,
    country: weapon.country && words.country(weapon.country),
    capacityRounds: weapon.capacityRounds,
    barrelLengthMm: weapon.barrelLengthMm,
    year: weapon.year,
    importCountry: weapon.importCountry && words.country(weapon.importCountry),
    importYear: weapon.importYear,
    ...daysOf(event.when),
    eventCountry: event.where && words.country(event.where.country),
    place: event.where?.place,
    latitude: event.where?.point?.latitude,
    longitude: event.where?.point?.longitude,
    circumstances: event.circumstances,
    ground: seizure?.ground && words.ground(seizure.ground),
    departure: seizure?.route?.departure && words.country(seizure.route.departure),
    destination: seizure?.route?.destination && words.country(seizure.route.destination),
  };
  return exportedColumns.map((column) => String(cells[column] ?? ""));
}

/** The numbers in their notation, between semicolons; where there is none, the word for why. */
function serialCell({ serials, serialState }: CellFacts["weapon"], words: CodeWords): string {
  if (serials.length > 0) return serials.map(({ text }) => text).join("; ");
  const isLack = serialState === "obliterated" || serialState === "never_marked";
  return isLack ? words.lack(serialState) : "";
}

function daysOf(when: RecordContent["event"]["when"]): Pick<Cells, "day" | "lastDay"> {
  switch (when?.precision) {
    case "day":
      return { day: when.day, lastDay: undefined };
    case "between":
      return { day: when.from, lastDay: when.to };
    case "unknown":
    case undefined:
      return { day: undefined, lastDay: undefined };
  }
}
