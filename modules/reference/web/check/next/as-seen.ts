import type { MarkReading, ReadingPart } from "#reference/contract";

/**
 * Readings in which what was only nearly recognised stands as it is on the gun: `A-90` is no statement that it is
 * an A-80. The nearest name serves to find candidates; stated to others it would contradict the true record.
 */
export function asSeen(readings: readonly MarkReading[]): MarkReading[] {
  return readings.map((reading) => ({ ...reading, parts: reading.parts.map(partAsSeen) }));
}

function partAsSeen(part: ReadingPart): ReadingPart {
  const isGuess = part.reasons.some(({ code }) => code === "read_with_errors");
  return isGuess ? { ...part, value: part.text } : part;
}
