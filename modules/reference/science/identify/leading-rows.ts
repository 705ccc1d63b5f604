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
  const rows = heaviest(weights, rowsAbove(weights, most * leastOfLeader), limit);
  return rows
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    .map((row) => ({ row, probability: (weights[row] ?? 0) * scale }));
}

function rowsAbove(weights: Float64Array, floor: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < weights.length; row += 1) if ((weights[row] ?? 0) > floor) rows.push(row);
  return rows;
}

/** The heaviest of these rows; of those as heavy as the last of them the earlier. */
function heaviest(weights: Float64Array, rows: readonly number[], limit: number): number[] {
  if (rows.length <= limit) return [...rows];
  const least =
    Float64Array.from(rows, (row) => weights[row] ?? 0).sort()[rows.length - limit] ?? 0;
  const above = rows.filter((row) => (weights[row] ?? 0) > least);
  const equal = rows.filter((row) => weights[row] === least);
  return [...above, ...equal.slice(0, limit - above.length)];
}
