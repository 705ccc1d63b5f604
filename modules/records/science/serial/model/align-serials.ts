import type { SerialPattern } from "../keys/serial-pattern.ts";
import { copying } from "./assumptions.ts";
import { priceSide, type Side } from "./leaving-off.ts";
import { signCost } from "./sign-costs.ts";

/** How a cell of the table was reached. */
export const move = {
  pair: 1,
  swap: 2,
  seenOnly: 3,
  recordedOnly: 4,
  seenStart: 5,
  recordedStart: 6,
} as const;

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

interface Table {
  costs: Float64Array;
  moves: Uint8Array;
  width: number;
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

const pricesByLength = Array.from({ length: 65 }, (_, length) => pricesFor(length));

function isSwap(a: SerialPattern, b: SerialPattern, row: number, column: number): boolean {
  if (row < 2 || column < 2) return false;
  const one = a[row - 2];
  const two = a[row - 1];
  return one !== two && one === b[column - 1] && two === b[column - 2];
}

/** First row or column: signs lacking one by one, or left off together. */
function fillEdge(
  { costs, moves }: Table,
  side: Side,
  step: number,
  by: number,
  whole: number,
): void {
  for (let count = 1; count <= side.signs.length; count += 1) {
    const single = (costs[(count - 1) * step] ?? 0) + (side.gaps[count - 1] ?? 0);
    const together = side.starts[count] ?? 0;
    costs[count * step] = Math.min(single, together);
    moves[count * step] = single <= together ? by : whole;
  }
}

/** One cell within: the cheapest of the ways that lead to it. */
function fillCell(
  table: Table,
  a: Side,
  b: Side,
  row: number,
  column: number,
  prices: Prices,
): void {
  const { costs, moves, width } = table;
  const at = row * width + column;
  const one = a.signs[row - 1] ?? "";
  const other = b.signs[column - 1] ?? "";
  const wrong = one === other ? 0 : signCost(one, other);
  let best = (costs[at - width - 1] ?? 0) + (wrong === 0 ? 0 : wrong + prices.each);
  let how: number = move.pair;
  const seenOnly = (costs[at - width] ?? 0) + (other === "*" ? 0 : (a.gaps[row - 1] ?? 0));
  if (seenOnly < best) {
    best = seenOnly;
    how = move.seenOnly;
  }
  const recordedOnly = (costs[at - 1] ?? 0) + (one === "*" ? 0 : (b.gaps[column - 1] ?? 0));
  if (recordedOnly < best) {
    best = recordedOnly;
    how = move.recordedOnly;
  }
  if (isSwap(a.signs, b.signs, row, column)) {
    const swapped = (costs[at - 2 * width - 2] ?? 0) + prices.swap;
    if (swapped < best) {
      best = swapped;
      how = move.swap;
    }
  }
  costs[at] = best;
  moves[at] = how;
}

function fillTable(a: Side, b: Side, prices: Prices): Table {
  const width = b.signs.length + 1;
  const size = (a.signs.length + 1) * width;
  const table = { costs: new Float64Array(size), moves: new Uint8Array(size), width };
  fillEdge(table, a, width, move.seenOnly, move.seenStart);
  fillEdge(table, b, 1, move.recordedOnly, move.recordedStart);
  for (let row = 1; row <= a.signs.length; row += 1) {
    for (let column = 1; column < width; column += 1) fillCell(table, a, b, row, column, prices);
  }
  return table;
}

/** Where the two end: both whole, or one left off at its end. */
function findEnd({ costs, width }: Table, a: Side, b: Side): Omit<Alignment, "moves"> {
  const [rows, columns] = [a.signs.length, b.signs.length];
  let best = { cost: costs[costs.length - 1] ?? 0, seenEnd: rows, recordedEnd: columns };
  for (let end = 1; end < rows; end += 1) {
    const cost = (costs[end * width + columns] ?? 0) + (a.ends[end] ?? 0);
    if (cost < best.cost) best = { cost, seenEnd: end, recordedEnd: columns };
  }
  for (let end = 1; end < columns; end += 1) {
    const cost = (costs[rows * width + end] ?? 0) + (b.ends[end] ?? 0);
    if (cost < best.cost) best = { cost, seenEnd: rows, recordedEnd: end };
  }
  return best;
}

/**
 * Lays what was seen beside what is recorded: weighted Damerau distance (optimal string alignment; Damerau 1964,
 * Wagner and Fischer 1974) whose weights are −ln of the probabilities in `assumptions.ts`. Signs may differ as
 * look-alikes, as worn signs, or wholly; be swapped, doubled, added or lost; letters, leading zeros or more may be
 * left off at either end. What is uncertain in either matches at no cost. Symmetric. Some microseconds.
 */
export function alignSerials(seen: SerialPattern, recorded: SerialPattern): Alignment {
  const length = Math.max(seen.length, recorded.length);
  const prices = pricesByLength[length] ?? pricesFor(length);
  const [a, b] = [priceSide(seen, prices), priceSide(recorded, prices)];
  const table = fillTable(a, b, prices);
  const end = findEnd(table, a, b);
  return { ...end, moves: table.moves, cost: end.cost === 0 ? 0 : end.cost + prices.opening };
}
