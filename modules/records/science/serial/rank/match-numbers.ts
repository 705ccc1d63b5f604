import { type SerialPattern } from "../keys/serial-pattern.ts";
import { type Alignment, alignSerials } from "../model/align-serials.ts";
import { exchangedPart } from "../model/assumptions.ts";
import type { StoredSerial } from "./ranked-record.ts";

/** A number of the question, read. */
export interface ReadNumber {
  /** Position in the question. */
  number: number;
  pattern: SerialPattern;
  isOnOtherPart: boolean;
}

/** A number held against a serial, before anyone asks why. */
export interface NumberCost {
  number: ReadNumber;
  norm: string;
  cost: number;
  alignment: Alignment;
}

/** A further number of one gun speaks for it by what it is nearer than this: about one wrong sign. */
const nearEnough = 8;

function costsOf(numbers: readonly ReadNumber[], serials: readonly StoredSerial[]): NumberCost[] {
  const norms = [...new Set(serials.map(({ norm }) => norm))];
  return numbers.flatMap((number) =>
    norms.map((norm) => {
      const alignment = alignSerials(number.pattern, [...norm]);
      const exchanged = number.isOnOtherPart ? -Math.log(1 - exchangedPart) : 0;
      return { number, norm, cost: alignment.cost + exchanged, alignment };
    }),
  );
}

/** Each number with its nearest serial, no serial twice, the nearest pair first. */
export function matchNumbers(
  numbers: readonly ReadNumber[],
  serials: readonly StoredSerial[],
): NumberCost[] {
  const matches: NumberCost[] = [];
  for (const one of costsOf(numbers, serials).sort((a, b) => a.cost - b.cost)) {
    const isTaken = matches.some(({ number, norm }) => number === one.number || norm === one.norm);
    if (!isTaken && (matches.length === 0 || one.cost < nearEnough)) matches.push(one);
  }
  return matches;
}

/** ln likelihood of the numbers: the nearest as it is, each further one by how near it is. */
export function numbersScore(matches: readonly NumberCost[]): number {
  return matches.reduce((sum, { cost }, at) => sum + (at === 0 ? -cost : nearEnough - cost), 0);
}
