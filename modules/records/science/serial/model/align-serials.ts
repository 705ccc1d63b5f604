import type { SerialPattern } from "../keys/serial-pattern.ts";
import { copying } from "./assumptions.ts";
import { endCosts, gapCosts, startCosts } from "./leaving-off.ts";
import { signCost } from "./sign-costs.ts";

/** How a cell of the table was reached. */
export const move = { pair: 1, swap: 2, seenOnly: 3, recordedOnly: 4, seenStart: 5, recordedStart: 6 };

/** Two serials laid side by side at the least cost. */
export interface Alignment {
  /** −ln P(one is stated as the other), in nats, against both stated alike: 0 where nothing differs. */
  cost: number;
  /** By cell `seen × (recorded length + 1) + recorded`: how it was reached. */
  moves: Uint8Array;
  /** How many signs of each are compared; the rest is left off at the end. */
  seenEnd: number;
  recordedEnd: number;
}

interface Prices {
  each: number;
  opening: number;
  swap: number;
}

/** A difference falls on any sign alike; the first one says that there is one. */
function pricesFor(length: number): Prices {
  const rate = Math.min(copying.most, copying.base + copying.perSign * length);
  const each = Math.log(Math.max(1, length)) - Math.log(copying.further);
  return {
    each,
    opening: Math.log(copying.further) - Math.log(rate),
    swap: each - Math.log(copying.swapped),
  };
}

function pairCost(one: string, other: string, each: number): number {
  const cost = signCost(one, other);
  return cost === 0 ? 0 : cost + each;
}

function isSwap(a: SerialPattern, b: SerialPattern, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  const [one, two] = [a[row - 2], a[row - 1]];
  return one !== two && one === b[column - 1] && two === b[column - 2];
}

/** The table of least costs, filled row by row; each cell keeps the move that reached it. */
function fillTable(a: SerialPattern, b: SerialPattern, prices: Prices) {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width);
  const moves = new Uint8Array(costs.length);
  const [gapsA, gapsB] = [
    gapCosts(a, prices.each, prices.opening),
    gapCosts(b, prices.each, prices.opening),
  ];
  const [startA, startB] = [startCosts(a, prices.opening), startCosts(b, prices.opening)];
  const at = (row: number, column: number): number => costs[row * width + column] ?? 0;
  for (let row = 0; row <= a.length; row += 1) {
    for (let column = row === 0 ? 1 : 0; column <= b.length; column += 1) {
      let best = Number.POSITIVE_INFINITY;
      let how = 0;
      const offer = (cost: number, by: number): void => {
        if (cost < best) [best, how] = [cost, by];
      };
      const [one = "", other = ""] = [a[row - 1], b[column - 1]];
      if (row > 0 && column > 0) {
        offer(at(row - 1, column - 1) + pairCost(one, other, prices.each), move.pair);
      }
      if (row > 0) {
        const within = other === "*" ? 0 : (gapsA[row - 1] ?? 0);
        offer(at(row - 1, column) + within, move.seenOnly);
      }
      if (column > 0) {
        const within = one === "*" ? 0 : (gapsB[column - 1] ?? 0);
        offer(at(row, column - 1) + within, move.recordedOnly);
      }
      if (column === 0) offer(startA[row] ?? 0, move.seenStart);
      if (row === 0) offer(startB[column] ?? 0, move.recordedStart);
      if (isSwap(a, b, row, column)) offer(at(row - 2, column - 2) + prices.swap, move.swap);
      costs[row * width + column] = best;
      moves[row * width + column] = how;
    }
  }
  return { costs, moves };
}

/**
 * Lays what was seen beside what is recorded: weighted Damerau distance (optimal string alignment; Damerau 1964,
 * Wagner and Fischer 1974) whose weights are −ln of the probabilities in `assumptions.ts`. Signs may differ as
 * look-alikes, as worn signs, or wholly; be swapped, doubled, added or lost; letters, leading zeros or more may be
 * left off at either end. What is uncertain in either matches at no cost. Symmetric. Some microseconds.
 */
export function alignSerials(seen: SerialPattern, recorded: SerialPattern): Alignment {
  const prices = pricesFor(Math.max(seen.length, recorded.length));
  const { costs, moves } = fillTable(seen, recorded, prices);
  const width = recorded.length + 1;
  const [endSeen, endRecorded] = [
    endCosts(seen, prices.opening),
    endCosts(recorded, prices.opening),
  ];
  let best = { cost: costs[costs.length - 1] ?? 0, seenEnd: seen.length, recordedEnd: width - 1 };
  const offer = (seenEnd: number, recordedEnd: number, left: number): void => {
    const cost = (costs[seenEnd * width + recordedEnd] ?? 0) + left;
    if (cost < best.cost) best = { cost, seenEnd, recordedEnd };
  };
  for (let end = 1; end < seen.length; end += 1) offer(end, width - 1, endSeen[end] ?? 0);
  for (let end = 1; end < width - 1; end += 1) offer(seen.length, end, endRecorded[end] ?? 0);
  return { ...best, moves, cost: best.cost === 0 ? 0 : best.cost + prices.opening };
}
