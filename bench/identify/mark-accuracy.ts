import type { MarkReading } from "#reference/contract";
import type { Sighting } from "./sighting/observe.ts";

export interface MarkCount {
  marks: number;
  right: number;
  /** Wrong readings as `true kinds > read kinds`, with their number. */
  confusions: Map<string, number>;
}

export function noMarks(): MarkCount {
  return { marks: 0, right: 0, confusions: new Map() };
}

/** Counts the marks whose parts were all taken for what they are, no more and no fewer. */
export function countMarks(
  count: MarkCount,
  sighting: Sighting,
  readings: readonly MarkReading[],
): void {
  for (const [at, kinds] of sighting.kinds.entries()) {
    const read = (readings[at]?.parts ?? []).map(({ kind }) => kind);
    const key = [...read].sort().join("+");
    const right = kinds.some((each) => [...each].sort().join("+") === key);
    count.marks += 1;
    if (right) count.right += 1;
    else {
      const told = `${(kinds[0] ?? []).join("+")} > ${key}`;
      count.confusions.set(told, (count.confusions.get(told) ?? 0) + 1);
    }
  }
}
