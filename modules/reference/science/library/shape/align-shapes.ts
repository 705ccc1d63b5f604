import {
  cellsPerSpread,
  type DistanceFields,
  directions,
  fieldSide,
  missingDistance,
} from "./distance-fields.ts";
import type { ShapePoints } from "./shape-points.ts";

/** How one shape is laid on another: turned, stretched, slanted, moved (in root mean square distances). */
export type Placing = readonly [
  turn: number,
  growX: number,
  growY: number,
  slant: number,
  moveX: number,
  moveY: number,
];

const cells = fieldSide * fieldSide;
const middle = fieldSide / 2;
const last = fieldSide - 1;

/** A linear map and a shift: x' = a x + b y + e, y' = c x + d y + f, and the turn it brings, 0 to 1. */
type Affine = { a: number; b: number; c: number; d: number; e: number; f: number; turn: number };

export function affineOf([turn, growX, growY, slant, moveX, moveY]: Placing): Affine {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [sx, sy] = [Math.exp(growX), Math.exp(growY)];
  return {
    a: cos * sx,
    b: cos * sx * slant - sin * sy,
    c: sin * sx,
    d: sin * sx * slant + cos * sy,
    e: moveX,
    f: moveY,
    turn: turn / Math.PI,
  };
}

export function invert({ a, b, c, d, e, f, turn }: Affine): Affine {
  const scale = 1 / (a * d - b * c);
  const [ia, ib, ic, id] = [d * scale, -b * scale, -c * scale, a * scale];
  return { a: ia, b: ib, c: ic, d: id, e: -(ia * e + ib * f), f: -(ic * e + id * f), turn: -turn };
}

/** Mean distance, 0 to 1, from the mapped points to the nearest points of like direction. */
export function meanDistance(points: ShapePoints, fields: DistanceFields, map: Affine): number {
  const [a, b, e] = [map.a * cellsPerSpread, map.b * cellsPerSpread, shiftOf(map.e)];
  const [c, d, f] = [map.c * cellsPerSpread, map.d * cellsPerSpread, shiftOf(map.f)];
  let sum = 0;
  for (let at = 0; at < points.count; at += 1) {
    const x = points.x[at] ?? 0;
    const y = points.y[at] ?? 0;
    const column = Math.min(last, Math.max(0, Math.floor(a * x + b * y + e)));
    const row = Math.min(last, Math.max(0, Math.floor(c * x + d * y + f)));
    const turn = (points.turn[at] ?? 0) + map.turn + 2;
    const direction = Math.floor(turn * directions) % directions;
    sum += fields[direction * cells + row * fieldSide + column] ?? 0;
  }
  return sum / (points.count * missingDistance);
}

function shiftOf(distance: number): number {
  return distance * cellsPerSpread + middle + 0.5;
}
