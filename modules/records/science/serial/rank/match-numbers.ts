import { type SerialPattern } from "../keys/serial-pattern.ts";
import { agreeingSigns } from "../model/agreeing-signs.ts";
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
  /** What the agreeing signs say, in nats. */
  told: number;
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
      const cost = alignment.cost + exchanged;
      const told = agreeingSigns(number.pattern, [...norm], alignment);
      return { number, norm, cost, told, alignment };
    }),
  );
}

function byLikelihood(a: NumberCost, b: NumberCost): number {
  return a.cost - a.told - (b.cost - b.told);
}

/** Each number with its likeliest serial, no serial twice, the likeliest pair first. */
export function matchNumbers(
  numbers: readonly ReadNumber[],
  serials: readonly StoredSerial[],
): NumberCost[] {
  const matches: NumberCost[] = [];
  for (const one of costsOf(numbers, serials).sort(byLikelihood)) {
    const isTaken = matches.some(({ number, norm }) => number === one.number || norm === one.norm);
    if (!isTaken && (matches.length === 0 || one.cost < nearEnough)) matches.push(one);
  }
  return matches;
}

/** ln likelihood of the numbers: the likeliest as it is, each further one by how near it is. */
export function numbersScore(matches: readonly NumberCost[]): number {
  return matches.reduce(
    (sum, { cost, told }, at) => sum + (at === 0 ? told : nearEnough) - cost,
    0,
  );
}
