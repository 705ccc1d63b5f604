import { compareReadings } from "#records/science";
import type { Description } from "#reference/contract";

/** Which serials were read otherwise the second time. One that was not read again is as it is. */
export function doubtfulReadings(
  { serials }: Pick<Description, "serials">,
  again: readonly string[],
): number[] {
  return serials.flatMap(({ text }, at) => (isDoubtful(text, again[at]) ? [at] : []));
}

function isDoubtful(text: string, again = ""): boolean {
  return again.trim() !== "" && !compareReadings(text, again).agree;
}

/** The field of the second reading of a serial, for the summary of what is wrong. */
export function fieldOfReading(at: number): string {
  return `again-${at + 1}`;
}
