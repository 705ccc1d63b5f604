import type { MarkReading, ReadingPart } from "#reference/contract";

/** Shorter tails are met by chance too often. */
const shortestTail = 2;

function isTail(part: ReadingPart, serials: readonly string[]): boolean {
  const { kind, value = "" } = part;
  return (
    kind === "assembly" &&
    value.length >= shortestTail &&
    serials.some((serial) => serial.length > value.length && serial.endsWith(value))
  );
}

function noted(part: ReadingPart): ReadingPart {
  return { ...part, reasons: [...part.reasons, { code: "tail_of_serial" }] };
}

/** Says of short numbers that they repeat the end of the serial, as is usual on barrels, slides and bolts. */
export function noteTails(readings: readonly MarkReading[]): MarkReading[] {
  const serials = readings.flatMap(({ parts }) =>
    parts.flatMap(({ kind, value }) => (kind === "serial" && value !== undefined ? [value] : [])),
  );
  return readings.map((reading) => ({
    ...reading,
    parts: reading.parts.map((part) => (isTail(part, serials) ? noted(part) : part)),
  }));
}
