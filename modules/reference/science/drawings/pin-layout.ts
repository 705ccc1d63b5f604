import { drawingBox } from "./drawing.ts";
import type { MarkPosition } from "./mark-places.ts";
import type { Point } from "./path.ts";

/** Radius of a pin's disc. */
export const pinRadius = 13;

/** Side of the square a finger can hit: 24 px where the drawing is shown 320 px wide or wider. */
export const hitSize = 36;

/** Radius of the ring around the pin that is pointed out. */
export const ringRadius = pinRadius + 4;

const margin = ringRadius + 1;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const isInside = ({ x, y }: Point): boolean =>
  x >= margin && x <= drawingBox.width - margin && y >= margin && y <= drawingBox.height - margin;

const ringStep = 8;
const rings = 60;
const spotsPerRing = 24;

/** Points around `centre`, nearest first, in each ring from the top since most free room is above. */
function spotsAround(centre: Point): Point[] {
  const spots = Array.from({ length: rings * spotsPerRing }, (_, index) => {
    const radius = (Math.floor(index / spotsPerRing) + 1) * ringStep;
    const turn = ((index % spotsPerRing) / spotsPerRing - 0.25) * 2 * Math.PI;
    return { x: centre.x + radius * Math.cos(turn), y: centre.y + radius * Math.sin(turn) };
  });
  return [{ x: centre.x, y: centre.y }, ...spots];
}

/**
 * Puts each pin's disc `at` its position, or as near as it can be without coming closer than `gap` to
 * an earlier disc or to a point in `taken`. What finds no room at all covers another.
 */
export function layOutPins<Pin extends { readonly position: MarkPosition }>(
  pins: readonly Pin[],
  gap: number,
  taken: readonly Point[] = [],
): (Pin & { readonly at: Point })[] {
  const discs = [...taken];
  return pins.map((pin) => {
    const isFree = (point: Point) =>
      isInside(point) && discs.every((disc) => distance(disc, point) >= gap);
    const at = spotsAround(pin.position).find(isFree) ?? pin.position;
    discs.push(at);
    return { ...pin, at };
  });
}
