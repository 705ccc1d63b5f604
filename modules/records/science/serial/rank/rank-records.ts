import { readPattern } from "../keys/serial-pattern.ts";
import { compareGuns } from "../model/compare-guns.ts";
import { editScript } from "../model/edit-script.ts";
import { matchNumbers, type NumberCost, numbersScore, type ReadNumber } from "./match-numbers.ts";
import type {
  NumberMatch,
  RankedRecord,
  SerialQuestion,
  SoughtNumber,
  StoredSerial,
} from "./ranked-record.ts";

/** Scores this near, in nats, are one: the assumptions are not known more exactly. */
const equallyNear = 0.1;

type Scored = Omit<RankedRecord, "numbers" | "othersEquallyNear"> & {
  readonly costs: readonly NumberCost[];
};

export function readNumbers(numbers: readonly SoughtNumber[]): ReadNumber[] {
  return numbers.map(({ text, isOnOtherPart = false }, number) => ({
    number,
    pattern: readPattern(text),
    isOnOtherPart,
  }));
}

function byRecord(serials: readonly StoredSerial[]): StoredSerial[][] {
  const groups = new Map<string, StoredSerial[]>();
  for (const serial of serials) {
    const group = groups.get(serial.record);
    if (group === undefined) groups.set(serial.record, [serial]);
    else group.push(serial);
  }
  return [...groups.values()];
}

function scoreRecord(
  { gun }: SerialQuestion,
  numbers: readonly ReadNumber[],
  serials: readonly StoredSerial[],
): Scored[] {
  const [first] = serials;
  const costs = matchNumbers(numbers, serials);
  if (first === undefined || costs.length === 0) return [];
  const fields = compareGuns(gun, first.gun);
  const stated = fields.reduce((sum, { weight }) => sum + weight, 0);
  return [{ record: first.record, score: numbersScore(costs) + stated, fields, costs }];
}

function explain({ number, norm, cost, alignment }: NumberCost): NumberMatch {
  return {
    number: number.number,
    norm,
    cost,
    edits: editScript(number.pattern, [...norm], alignment),
  };
}

/** How many of the scores, highest first, lie as near as this one; itself not counted. */
export function countEqual(scores: Float64Array, score: number): number {
  let count = -1;
  for (const other of scores) if (Math.abs(other - score) <= equallyNear) count += 1;
  return count;
}

/**
 * The records that may be of this gun, likeliest first, at most `limit`; equal ones by record id, so that the order
 * is the same each time. `serials` may come twice and may have several serials of a record.
 */
export function rankRecords(
  question: SerialQuestion,
  serials: readonly StoredSerial[],
  limit: number,
): RankedRecord[] {
  return rankWithin(question, serials, limit).ranked;
}

/** The same, and how many that may be of this gun as well the limit left off. */
export function rankWithin(
  question: SerialQuestion,
  serials: readonly StoredSerial[],
  limit: number,
): { ranked: RankedRecord[]; leftOff: number } {
  const numbers = readNumbers(question.numbers).filter(({ pattern }) => pattern.length > 0);
  const scored = byRecord(serials).flatMap((each) => scoreRecord(question, numbers, each));
  scored.sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1));
  const scores = Float64Array.from(scored, ({ score }) => score);
  const ranked = scored.slice(0, limit).map(({ costs, ...rest }) => ({
    ...rest,
    numbers: costs.map(explain),
    othersEquallyNear: countEqual(scores, rest.score),
  }));
  return { ranked, leftOff: scored.length - ranked.length };
}
