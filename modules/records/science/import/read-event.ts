import { type EventTime, PlacePoint, type RecordEvent } from "#records/contract";
import { asciiDigits } from "#reference/science";
import { readDay } from "./read-day.ts";
import type { RowCells, RowReading } from "./row-reading.ts";

/** What a row says of what happened. An empty date is unknown, which is said of the row and never filled in. */
export function readEvent(
  reading: RowReading,
  cells: RowCells,
  bothReferences: string | undefined,
): RecordEvent {
  const when = readWhen(reading, cells);
  const country = readCountry(reading, cells);
  const place = cells.line("place");
  const caseReference = cells.line("caseReference") ?? bothReferences;
  const point = readPoint(cells);
  const circumstances = cells.line("circumstances");
  const at = { ...(place !== undefined && { place }), ...(point !== undefined && { point }) };
  return {
    ...(when !== undefined && { when }),
    ...(country !== undefined && { where: { country, ...at } }),
    ...(circumstances !== undefined && { circumstances }),
    ...(caseReference !== undefined && { caseReference }),
  };
}

/** Both degrees or none; how exactly they are known no row says, so no more than the town is taken. */
function readPoint(cells: RowCells): PlacePoint | undefined {
  const [latitude, longitude] = [cells.of("latitude")[0], cells.of("longitude")[0]];
  if (latitude === undefined || longitude === undefined) return undefined;
  const [north, east] = [latitude, longitude].map(({ text }) => Number(asciiDigits(text)));
  const point = PlacePoint.safeParse({ latitude: north, longitude: east, precision: "town" });
  if (!point.success) cells.fault("number_unreadable", latitude);
  return point.data;
}

/** Absent only where the file has no date at all, or one that cannot be read. */
function readWhen({ places, dayOrder }: RowReading, cells: RowCells): EventTime | undefined {
  const [[first], [last]] = [cells.of("day"), cells.of("lastDay")];
  const given = [first, last].filter((cell) => cell !== undefined);
  if (given.length === 0) {
    if (!places.has("day") && !places.has("lastDay")) return undefined;
    cells.fault("date_unknown");
    return { precision: "unknown" };
  }
  const times = given.map((cell) => {
    const time = readDay(cell.text, dayOrder);
    if (time === undefined) cells.fault("date_unreadable", cell);
    return time;
  });
  const [from, to = from] = times;
  if (from === undefined || to === undefined || times.includes(undefined)) return undefined;
  if (from === to) return from;
  const span = { from: "day" in from ? from.day : from.from, to: "day" in to ? to.day : to.to };
  return span.from === span.to
    ? { precision: "day", day: span.from }
    : { precision: "between", ...span };
}

function readCountry({ mapping, values }: RowReading, cells: RowCells): string | undefined {
  const [cell] = cells.of("eventCountry");
  if (cell === undefined) return mapping.whenEmpty.eventCountry;
  const code = values.country(cell.text);
  if (!code) cells.fault("country_unknown", cell);
  return code || undefined;
}
