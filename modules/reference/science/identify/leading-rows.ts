import type { RowScores } from "./score-rows.ts";

/** A row of the table with its posterior probability. */
export interface Leader {
  row: number;
  probability: number;
}

/** Rows further below the leader than this share are never looked at again. */
const leastOfLeader = 1e-7;

/** Rows with their weights, as a heap: on top the lightest, of equals the latest, which is the next to go. */
interface Heap {
  size: number;
  readonly rows: Int32Array;
  readonly weights: Float64Array;
}

/** Whether a row goes before the one at a place of the heap. */
function goesBefore({ rows, weights }: Heap, at: number, row: number, weight: number): boolean {
  const other = weights[at] ?? 0;
  return weight < other || (weight === other && row > (rows[at] ?? 0));
}

function put({ rows, weights }: Heap, at: number, row: number, weight: number): void {
  rows[at] = row;
  weights[at] = weight;
}

function add(heap: Heap, row: number, weight: number): void {
  let at = heap.size;
  heap.size += 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!goesBefore(heap, above, row, weight)) break;
    put(heap, at, heap.rows[above] ?? 0, heap.weights[above] ?? 0);
    at = above;
  }
  put(heap, at, row, weight);
}

/** Puts a row in place of the one on top. */
function replaceTop(heap: Heap, row: number, weight: number): void {
  const { size, rows, weights } = heap;
  let at = 0;
  for (let next = 1; next < size; next = 2 * at + 1) {
    const [left, leftWeight] = [rows[next] ?? 0, weights[next] ?? 0];
    if (next + 1 < size && !goesBefore(heap, next + 1, left, leftWeight)) next += 1;
    if (goesBefore(heap, next, row, weight)) break;
    put(heap, at, rows[next] ?? 0, weights[next] ?? 0);
    at = next;
  }
  put(heap, at, row, weight);
}

function most(weights: Float64Array): number {
  let highest = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = weights[row] ?? 0;
    if (weight > highest) highest = weight;
  }
  return highest;
}

/** The first row from a place on that is heavier than this. */
function nextAbove(weights: Float64Array, from: number, floor: number): number {
  let row = from;
  while (row < weights.length && (weights[row] ?? 0) <= floor) row += 1;
  return row;
}

/** The heaviest rows above a weight, of equals the earlier. */
function heaviest(all: Float64Array, floor: number, limit: number): Heap {
  const heap = { size: 0, rows: new Int32Array(limit), weights: new Float64Array(limit) };
  let least = floor;
  for (let row = nextAbove(all, 0, least); row < all.length; row = nextAbove(all, row + 1, least)) {
    if (heap.size < limit) add(heap, row, all[row] ?? 0);
    else replaceTop(heap, row, all[row] ?? 0);
    if (heap.size === limit) least = heap.weights[0] ?? 0;
  }
  return heap;
}

/** The likeliest rows, likeliest first; among equals the earlier entry. */
export function leadingRows({ weights: all, scale }: RowScores, limit: number): Leader[] {
  const { size, rows, weights } = heaviest(all, most(all) * leastOfLeader, limit);
  return Array.from({ length: size }, (_, at) => ({ row: rows[at] ?? 0, weight: weights[at] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .map(({ row, weight }) => ({ row, probability: weight * scale }));
}
