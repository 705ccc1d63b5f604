import {
  type FaultFacts,
  findFaults,
  type LegalGround,
  type RecordContent,
  type RecordType,
  type RowFaultFound,
} from "#records/contract";
import { readEvent } from "./read-event.ts";
import { readWeapon } from "./read-weapon.ts";
import { cellsOf, type RowCells, type RowReading } from "./row-reading.ts";

/** What a row says; no content where it does not even say what happened to the firearm. */
export interface ReadRecord {
  readonly content: RecordContent | undefined;
  /** Of the record on record here that the row says it is. */
  readonly reference?: string | undefined;
  readonly faults: readonly RowFaultFound[];
}

/** Reads one row: the record it states, and what of it could not be read. Pure; some ten microseconds. */
export function readRecord(given: RowReading, row: readonly string[]): ReadRecord {
  const cells = cellsOf(given, row);
  const reference = cells.line("record");
  const reading = reference === undefined ? given : withoutFilling(given);
  const type = readType(reading, cells);
  if (type === undefined) return { content: undefined, faults: cells.faults };
  const ground = readGround(reading, cells);
  const both = cells.line("bothReferences");
  const ownReference = cells.line("ownReference") ?? both;
  const content: RecordContent = {
    type,
    weapon: readWeapon(reading, cells),
    event: readEvent(reading, cells, both),
    ...(type === "recovered" && readSeizure(reading, cells, ground)),
    governance: {
      ...reading.mapping.sharing,
      ...(ownReference !== undefined && { ownReference }),
    },
  };
  return { content, reference, faults: cells.faults };
}

/** What a row about a record on record leaves out is not filled in: that record may say otherwise, or be silent on purpose. */
function withoutFilling({ mapping, ...reading }: RowReading): RowReading {
  const { recordType } = mapping.whenEmpty;
  return { ...reading, mapping: { ...mapping, whenEmpty: { ...(recordType && { recordType }) } } };
}

function readType(reading: RowReading, cells: RowCells): RecordType | undefined {
  const [cell] = cells.of("recordType");
  const type =
    cell === undefined ? reading.mapping.whenEmpty.recordType : reading.recordType(cell.text);
  if (type === undefined)
    cells.fault(cell === undefined ? "record_type_missing" : "record_type_unknown", cell);
  return type as RecordType | undefined;
}

/** Ground and way of a firearm that was taken; absent where the row says neither. */
function readSeizure(
  { values }: RowReading,
  cells: RowCells,
  ground: LegalGround | undefined,
): Pick<RecordContent, "seizure"> {
  const countryOf = (column: "departure" | "destination") => {
    const [cell] = cells.of(column);
    const code = cell === undefined ? undefined : values.country(cell.text);
    if (cell !== undefined && !code) cells.fault("country_unknown", cell);
    return code || undefined;
  };
  const [departure, destination] = [countryOf("departure"), countryOf("destination")];
  const route = { ...(departure && { departure }), ...(destination && { destination }) };
  const seizure = {
    ...(ground !== undefined && { ground }),
    ...(Object.keys(route).length > 0 && { route }),
  };
  return Object.keys(seizure).length > 0 ? { seizure } : {};
}

function readGround(reading: RowReading, cells: RowCells): LegalGround | undefined {
  const [cell] = cells.of("ground");
  const ground = cell === undefined ? reading.mapping.whenEmpty.ground : reading.ground(cell.text);
  if (ground === undefined && cell !== undefined) cells.fault("ground_unknown", cell);
  return ground as LegalGround | undefined;
}

/** What the rules of records find in a record, each fault with the text it is about. */
export function judgeContent(content: RecordContent, facts: FaultFacts): RowFaultFound[] {
  return findFaults(content, facts).map(({ rule, text }) => ({
    fault: rule,
    ...(text !== "" && { value: text }),
  }));
}
