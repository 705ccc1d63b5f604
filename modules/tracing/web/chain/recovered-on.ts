import type { RecordEvent } from "#records/contract";

/** First and last day on which the firearm can have been recovered; undefined where that is not known. Pure. */
export function recoveredOn({
  when,
}: Pick<RecordEvent, "when">): { first: string; last: string } | undefined {
  switch (when?.precision) {
    case "day":
      return { first: when.day, last: when.day };
    case "between":
      return { first: when.from, last: when.to };
    case "unknown":
    case undefined:
      return undefined;
  }
}
