import type { MarkDrawing } from "#reference/contract";
import { type Polyline, readPath } from "../drawing/read-path.ts";
import { framePoints, type LinePoint, type ShapePoints } from "./shape-points.ts";

/** Distance of points along a stroke, in units of the drawing's square of 100. */
const step = 1.6;

/** The points of a pictogram; undefined where it has no strokes. */
export function drawingPoints(drawing: MarkDrawing): ShapePoints | undefined {
  return framePoints(drawing.flatMap(readPath).flatMap(walk));
}

function walk(line: Polyline): LinePoint[] {
  const points: LinePoint[] = [];
  let left = 0;
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(at, at + 4);
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) continue;
    const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
    for (; left < length; left += step) points.push([x0 + dx * left, y0 + dy * left, dx, dy]);
    left -= length;
  }
  return points;
}
