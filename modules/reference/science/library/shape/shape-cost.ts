import { affineOf, invert, meanDistance, type Placing } from "./align-shapes.ts";
import type { DistanceFields } from "./distance-fields.ts";
import type { ShapePoints } from "./shape-points.ts";

/** A shape ready to be compared: its points and how far everything lies from them. */
export interface Comparable {
  readonly few: ShapePoints;
  readonly many: ShapePoints;
  readonly fields: DistanceFields;
}

/** Share of what is seen but not in the mark; the rest is what the mark has and is not seen. */
const extraShare = 0.5;
/** Price of stretching one way by a factor e, of slanting by 45 degrees, and of half a turn. */
const stretchPrice = 0.12;
const slantPrice = 0.1;
const turnPrice = 0.12;

/** How badly a mark laid so explains what is seen, 0 to about 1. */
export function shapeCost(
  seen: Comparable,
  mark: Comparable,
  placing: Placing,
  size: "few" | "many",
): number {
  const map = affineOf(placing);
  const missing = meanDistance(mark[size], seen.fields, map);
  const extra = meanDistance(seen[size], mark.fields, invert(map));
  const [turn, growX, growY, slant] = placing;
  return (
    extraShare * extra +
    (1 - extraShare) * missing +
    stretchPrice * Math.abs(growX - growY) +
    slantPrice * Math.abs(slant) +
    (turnPrice * Math.abs(turn)) / Math.PI
  );
}
