import type { SerialPattern } from "../keys/serial-pattern.ts";
import { copying, leavingOff } from "./assumptions.ts";

/** What a sign is: the only thing that matters for leaving it off. */
const sort = { other: 0, digit: 1, letter: 2 } as const;
const [zero, nine, capitalA, capitalZ, lastAscii] = [48, 57, 65, 90, 127];

function sortOf(sign: string): number {
  const code = sign.charCodeAt(0);
  if (code >= zero && code <= nine) return sign.length === 1 ? sort.digit : sort.other;
  if (code >= capitalA && code <= capitalZ) return sign.length === 1 ? sort.letter : sort.other;
  return code > lastAscii && /^\p{L}$/u.test(sign) ? sort.letter : sort.other;
}

/** One serial with what it costs that the other lacks some of it, in nats. */
export interface Side {
  signs: SerialPattern;
  /** By sign: it alone is lacking, within. */
  gaps: Float64Array;
  /** By how many signs at the start are left off. */
  starts: Float64Array;
  /** By how many signs are kept, the rest left off at the end. */
  ends: Float64Array;
}

const affix = -Math.log(leavingOff.letters);
const zeros = -Math.log(leavingOff.leadingZeros);
const endOnce = -Math.log(leavingOff.end);
const endAgain = -Math.log(leavingOff.perSign);
const usualGap = -Math.log(copying.oneMoreOrLess);
const doubledGap = usualGap - Math.log(copying.doubledTimes);
const innerGap = -Math.log(leavingOff.innerLetter);

/** Signs at one end, from the outermost on: letters before a digit, or anything. */
function fillEnd(costs: Float64Array, sorts: Uint8Array, isStart: boolean, opening: number): void {
  const { length } = sorts;
  let isLetters = true;
  for (let count = 1; count <= length; count += 1) {
    isLetters &&= sorts[isStart ? count - 1 : length - count] === sort.letter;
    const next = sorts[isStart ? count : length - count - 1];
    const isAffix = isLetters && count <= leavingOff.mostLetters && next === sort.digit;
    const price = isAffix ? affix : endOnce + endAgain * count;
    costs[isStart ? count : length - count] = Math.max(0, price - opening);
  }
}

function fillZeros(costs: Float64Array, signs: SerialPattern, opening: number): void {
  for (let count = 1; signs[count - 1] === "0"; count += 1) {
    costs[count] = Math.max(0, zeros - opening);
  }
}

function gapOf(signs: SerialPattern, sorts: Uint8Array, at: number, prices: GapPrices): number {
  const sign = signs[at];
  if (sign === "*") return 0;
  if (sign === signs[at - 1] || sign === signs[at + 1]) return doubledGap + prices.each;
  const isInner =
    sorts[at] === sort.letter && sorts[at - 1] === sort.digit && sorts[at + 1] === sort.digit;
  const usual = usualGap + prices.each;
  return isInner ? Math.min(usual, Math.max(0, innerGap - prices.opening)) : usual;
}

interface GapPrices {
  /** What every difference of a sign costs beside its kind. */
  each: number;
  /** What is charged once, that there is a difference at all: what is left off has a price of its own. */
  opening: number;
}

/** Prices all that the other may lack of a serial. */
export function priceSide(signs: SerialPattern, prices: GapPrices): Side {
  const { length } = signs;
  const sorts = new Uint8Array(length);
  const gaps = new Float64Array(length);
  const starts = new Float64Array(length + 1);
  const ends = new Float64Array(length + 1);
  for (let at = 0; at < length; at += 1) sorts[at] = sortOf(signs[at] ?? "");
  for (let at = 0; at < length; at += 1) gaps[at] = gapOf(signs, sorts, at, prices);
  fillEnd(starts, sorts, true, prices.opening);
  fillEnd(ends, sorts, false, prices.opening);
  fillZeros(starts, signs, prices.opening);
  return { signs, gaps, starts, ends };
}
