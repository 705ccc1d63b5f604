import type { RowScores } from "./score-rows.ts";

/** A row of the table with its posterior probability. */
export interface Leader {
  row: number;
  probability: number;
}

/** Rows further below the leader than this share are never looked at again. */
const leastOfLeader = 1e-7;

/** The likeliest rows, likeliest first; among equals the earlier entry. */
export function leadingRows({ weights, scale }: RowScores, limit: number): Leader[] {
  let most = 0;
  for (let row = 0; row < weights.length; row += 1) most = Math.max(most, weights[row] ?? 0);
  let floor = most * leastOfLeader;
  let rows: number[] = [];
  for (let row = 0; row < weights.length; row += 1) {
    if ((weights[row] ?? 0) <= floor) continue;
    rows.push(row);
    if (rows.length < limit * 8) continue;
    rows = heaviest(weights, rows, limit);
    floor = Math.max(floor, weights[rows[limit - 1] ?? 0] ?? 0);
  }
  return heaviest(weights, rows, limit).map((row) => ({
    row,
    probability: (weights[row] ?? 0) * scale,
  }));
}

function heaviest(weights: Float64Array, rows: readonly number[], limit: number): number[] {
  return rows.toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, limit);
}
