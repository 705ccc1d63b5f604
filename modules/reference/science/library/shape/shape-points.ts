/**
 * Points along the lines of a shape, in a frame of its own: centre of the points at 0, root mean
 * square distance from it 1. `turn` is the direction of the line there, 0 to 1 for half a turn.
 */
export interface ShapePoints {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly turn: Float32Array;
}

/** A point before the shape has its own frame: place and direction as a vector. */
export type LinePoint = readonly [x: number, y: number, dx: number, dy: number];

/** Brings points into their own frame; undefined where they are too few to be a shape. */
export function framePoints(points: readonly LinePoint[]): ShapePoints | undefined {
  const count = points.length;
  if (count < leastPoints) return undefined;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / count;
  const [cx, cy] = [mean(0), mean(1)];
  const spread = Math.sqrt(
    points.reduce((sum, [x, y]) => sum + (x - cx) ** 2 + (y - cy) ** 2, 0) / count,
  );
  if (spread === 0) return undefined;
  return {
    count,
    x: Float32Array.from(points, ([x]) => (x - cx) / spread),
    y: Float32Array.from(points, ([, y]) => (y - cy) / spread),
    turn: Float32Array.from(points, ([, , dx, dy]) => halfTurn(dx, dy)),
  };
}

const leastPoints = 12;

/** Direction of a line, 0 to 1; both ways along it are the same. */
function halfTurn(dx: number, dy: number): number {
  const turn = Math.atan2(dy, dx) / Math.PI;
  const folded = turn - Math.floor(turn);
  return folded >= 1 ? 0 : folded;
}

/** At most so many of the points, spread evenly over their order. */
export function someOf({ count, x, y, turn }: ShapePoints, most: number): ShapePoints {
  if (count <= most) return { count, x, y, turn };
  const pick = (from: Float32Array) =>
    Float32Array.from({ length: most }, (_, at) => from[Math.floor((at * count) / most)] ?? 0);
  return { count: most, x: pick(x), y: pick(y), turn: pick(turn) };
}
