import type { DrawnLine } from "../ink/lines-mask.ts";

/** Points nearer than this, in units of the drawing's square of 100, tell nothing of the line. */
const nearest = 0.7;
/** Points in one path; a longer line goes on in the next. */
const longestPath = 200;

type Point = readonly [x: number, y: number];

/** Drawn lines as strokes of a pictogram: path data in a square of 100. Dots are no strokes. */
export function drawPaths(lines: readonly DrawnLine[], side: number): string[] {
  return lines.flatMap((line) => {
    const points = thinned(pointsOf(line, 100 / side));
    return points.length < 2 ? [] : chunks(points).map(writePath);
  });
}

function pointsOf(line: DrawnLine, scale: number): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < line.length; at += 2)
    points.push([place(line[at], scale), place(line[at + 1], scale)]);
  return points;
}

/** What the pen drew past the edge stands at the edge. */
function place(value: number | undefined, scale: number): number {
  return Math.round(Math.min(100, Math.max(0, (value ?? 0) * scale)) * 10) / 10;
}

function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [at, point] of points.entries()) {
    const last = kept.at(-1);
    const length = last === undefined ? 100 : Math.hypot(point[0] - last[0], point[1] - last[1]);
    if (length >= nearest || (at === points.length - 1 && length > 0)) kept.push(point);
  }
  return kept;
}

/** Each begins where the one before ended. */
function chunks(points: readonly Point[]): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at + 1 < points.length; at += longestPath - 1)
    parts.push(points.slice(at, at + longestPath));
  return parts;
}

function writePath(points: readonly Point[]): string {
  const [first, ...rest] = points.map(([x, y]) => `${x} ${y}`);
  return `M${first}L${rest.join(" ")}`;
}
