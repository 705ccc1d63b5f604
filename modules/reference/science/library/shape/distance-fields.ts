import type { ShapePoints } from "./shape-points.ts";

/** Cells of a side of the field. */
export const fieldSide = 72;
/** Cells of one root mean square distance. */
export const cellsPerSpread = 16;
/** Directions told apart, over half a turn. */
export const directions = 6;
/** Farther than this, in cells, is simply missing. */
export const farthest = 7;

/** The distance that stands for {@link farthest} and beyond. */
export const missingDistance = 255;

/**
 * For every cell and direction, how far the nearest point of a shape of about that direction lies
 * (oriented chamfer matching): 0 at a point, {@link missingDistance} where there is none near.
 */
export type DistanceFields = Uint8Array;

const cells = fieldSide * fieldSide;
const diagonal = Math.SQRT2;

export function distanceFields({ count, x, y, turn }: ShapePoints): DistanceFields {
  const fields = new Float32Array(cells * directions).fill(farthest);
  for (let at = 0; at < count; at += 1) {
    const cell = cellOf(x[at] ?? 0, y[at] ?? 0);
    const exact = (turn[at] ?? 0) * directions;
    // A line between two directions counts for both, so that no small turn falls into a gap.
    const lower = Math.floor(exact - 0.5 + directions) % directions;
    for (const direction of [lower, (lower + 1) % directions]) fields[direction * cells + cell] = 0;
  }
  for (let direction = 0; direction < directions; direction += 1) {
    spread(fields.subarray(direction * cells, (direction + 1) * cells));
  }
  return Uint8Array.from(fields, (distance) => (distance / farthest) * missingDistance);
}

function cellOf(x: number, y: number): number {
  return clampCell(y) * fieldSide + clampCell(x);
}

function clampCell(value: number): number {
  const cell = Math.round(value * cellsPerSpread + fieldSide / 2);
  return Math.min(fieldSide - 1, Math.max(0, cell));
}

/** Two passes of a distance transform over the cells. */
function spread(field: Float32Array): void {
  for (let cell = 0; cell < cells; cell += 1) relax(field, cell, -1);
  for (let cell = cells - 1; cell >= 0; cell -= 1) relax(field, cell, 1);
}

function relax(field: Float32Array, cell: number, way: 1 | -1): void {
  const column = cell % fieldSide;
  const hasAhead = way < 0 ? column > 0 : column < fieldSide - 1;
  const hasBehind = way < 0 ? column < fieldSide - 1 : column > 0;
  const beyond = cell + way * fieldSide;
  let best = field[cell] ?? farthest;
  if (hasAhead) best = Math.min(best, (field[cell + way] ?? farthest) + 1);
  if (beyond >= 0 && beyond < cells) {
    best = Math.min(best, (field[beyond] ?? farthest) + 1);
    if (hasAhead) best = Math.min(best, (field[beyond + way] ?? farthest) + diagonal);
    if (hasBehind) best = Math.min(best, (field[beyond - way] ?? farthest) + diagonal);
  }
  field[cell] = best;
}
