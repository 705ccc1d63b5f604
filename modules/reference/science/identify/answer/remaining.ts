import type { Leader } from "../leading-rows.ts";

function doubt(share: number): number {
  return share > 0 ? -share * Math.log(share) : 0;
}

/**
 * How many firearms, equally likely, would leave as much doubt as the rows do. What the leaders leave over is
 * taken as spread evenly over the other rows.
 */
export function remainingOf(leaders: readonly Leader[], rows: number): number {
  const listed = leaders.reduce((sum, { probability }) => sum + probability, 0);
  const others = rows - leaders.length;
  if (listed === 0) return rows;
  const last = others > 0 ? (leaders.at(-1)?.probability ?? 0) : 0;
  const rest = Math.min(last * others, 1 - listed);
  const total = listed + rest;
  const own = leaders.reduce((sum, { probability }) => sum + doubt(probability / total), 0);
  const beyond = rest > 0 ? doubt(rest / total) + (rest / total) * Math.log(others) : 0;
  return Math.exp(own + beyond);
}
