import { dropSpecks } from "../ink/drop-specks.ts";
import { fitMask } from "../ink/fit-mask.ts";
import type { InkMask } from "../ink/ink-mask.ts";
import { thinMask } from "../ink/thin-mask.ts";
import { framePoints, type LinePoint, type ShapePoints } from "./shape-points.ts";

/** Pixels of the longer side in which a drawn or photographed mark is thinned. */
const thinningSide = 88;
/** How far around a point its direction is taken from, in pixels. */
const reach = 3;

/** The points along the lines of a drawn or photographed mark; undefined where there is too little ink. */
export function maskPoints(mask: InkMask): ShapePoints | undefined {
  const fitted = fitMask(dropSpecks(mask), thinningSide);
  if (fitted === undefined) return undefined;
  const thin = thinMask(fitted);
  const points: LinePoint[] = [];
  thin.ink.forEach((pixel, at) => {
    if (pixel === 1) points.push(pointAt(thin, at % thin.width, Math.floor(at / thin.width)));
  });
  return framePoints(points);
}

/** A point with the main axis of the thinned pixels around it. */
function pointAt({ width, height, ink }: InkMask, x: number, y: number): LinePoint {
  let [xx, xy, yy] = [0, 0, 0];
  for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v += 1) {
    for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u += 1) {
      if (ink[v * width + u] !== 1) continue;
      xx += (u - x) * (u - x);
      xy += (u - x) * (v - y);
      yy += (v - y) * (v - y);
    }
  }
  const axis = Math.atan2(2 * xy, xx - yy) / 2;
  return [x, y, Math.cos(axis), Math.sin(axis)];
}
