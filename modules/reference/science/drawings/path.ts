/** A point in the units of a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Corner extends Point {
  readonly cut: number;
}

const parseCorner = (text: string): Corner => {
  const [x = Number.NaN, y = Number.NaN, cut = 0] = text.split(",").map(Number);
  if (Number.isNaN(x + y + cut)) throw new RangeError(`not a corner: ${text}`);
  return { x, y, cut };
};

const parseCorners = (text: string): Corner[] => text.trim().split(/\s+/).map(parseCorner);

const round = (value: number): number => Math.round(value * 10) / 10;

const at = (point: Point): string => `${round(point.x)} ${round(point.y)}`;

/** The point `cut` units from `from` towards `to`, at most half way so that neighbours never cross. */
function towards(from: Point, to: Point, cut: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(cut / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function bend(before: Point, corner: Corner, after: Point): string {
  if (corner.cut === 0) return `L${at(corner)}`;
  const start = towards(corner, before, corner.cut);
  return `L${at(start)}Q${at(corner)} ${at(towards(corner, after, corner.cut))}`;
}

/**
 * A closed outline from corners written `x,y` or `x,y,cut`. The cut is how far before and after the
 * corner the curve begins and ends; a large one makes neighbouring corners flow into each other.
 */
export function shape(corners: string): string {
  const points = parseCorners(corners);
  const bends = points.map((corner, index) =>
    bend(points.at(index - 1) ?? corner, corner, points[(index + 1) % points.length] ?? corner),
  );
  return `${bends.join("").replace("L", "M")}Z`;
}

/** An open line from corners written as for `shape`; its two ends are never rounded. */
export function line(corners: string): string {
  const points = parseCorners(corners);
  const bends = points.map((corner, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    return before && after ? bend(before, corner, after) : `L${at(corner)}`;
  });
  return bends.join("").replace("L", "M");
}

/** An open line with a head at its end. */
export function arrow(corners: string): string {
  const [end, before] = parseCorners(corners).reverse();
  if (!end || !before) throw new RangeError(`not an arrow: ${corners}`);
  const length = Math.hypot(before.x - end.x, before.y - end.y);
  const [alongX, alongY] = [((before.x - end.x) / length) * 8, ((before.y - end.y) / length) * 8];
  const left = { x: end.x + alongX - alongY * 0.6, y: end.y + alongY + alongX * 0.6 };
  const right = { x: end.x + alongX + alongY * 0.6, y: end.y + alongY - alongX * 0.6 };
  return `${line(corners)}M${at(left)}L${at(end)}L${at(right)}`;
}

/** A circle. */
export function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** The slot of a screw head, `angle` in degrees. */
export function slot(x: number, y: number, radius: number, angle: number): string {
  const turn = (angle * Math.PI) / 180;
  const dx = radius * Math.cos(turn);
  const dy = radius * Math.sin(turn);
  return `M${at({ x: x - dx, y: y - dy })}L${at({ x: x + dx, y: y + dy })}`;
}

/** `count` equal lines: the first from corner to corner, each next one moved by `step` (`dx,dy`). */
export function ruling(first: string, count: number, step: string): string {
  const corners = parseCorners(first);
  const move = parseCorner(step);
  return Array.from({ length: count }, (_, index) => {
    const moved = corners.map(({ x, y, cut }) =>
      [x + move.x * index, y + move.y * index, cut].join(","),
    );
    return line(moved.join(" "));
  }).join("");
}

/** The outline `shape` draws, as points close enough together for hatching. */
function flatten(corners: string): Point[] {
  const points = parseCorners(corners);
  return points.flatMap((corner, index) => {
    const start = towards(corner, points.at(index - 1) ?? corner, corner.cut);
    const end = towards(corner, points[(index + 1) % points.length] ?? corner, corner.cut);
    return [0, 0.25, 0.5, 0.75, 1].map((t) => ({
      x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * corner.x + t ** 2 * end.x,
      y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * corner.y + t ** 2 * end.y,
    }));
  });
}

/** Where the line y = `row` crosses a closed outline, from left to right. */
function crossings(outline: readonly Point[], row: number): number[] {
  return outline.flatMap((from, index) => {
    const to = outline[(index + 1) % outline.length] ?? from;
    const share = (row - from.y) / (to.y - from.y);
    return share >= 0 && share < 1 ? [from.x + (to.x - from.x) * share] : [];
  });
}

function turned({ x, y }: Point, angle: number): Point {
  const turn = (angle * Math.PI) / 180;
  return {
    x: x * Math.cos(turn) - y * Math.sin(turn),
    y: x * Math.sin(turn) + y * Math.cos(turn),
  };
}

/**
 * Parallel lines `gap` units apart at `angle` degrees, cut to the inside of the outlines, which are
 * written as for `shape`; an outline within another is a hole.
 */
export function hatch(angle: number, gap: number, ...outlines: readonly string[]): string {
  const level = outlines.map((corners) => flatten(corners).map((point) => turned(point, -angle)));
  const heights = level.flat().map(({ y }) => y);
  const first = Math.ceil(Math.min(...heights) / gap);
  const last = Math.floor(Math.max(...heights) / gap);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * gap);
  return rows
    .map((row) => {
      const ends = level.flatMap((outline) => crossings(outline, row)).sort((a, b) => a - b);
      const pens = ends.map(
        (x, index) => `${index % 2 ? "L" : "M"}${at(turned({ x, y: row }, angle))}`,
      );
      return pens.join("");
    })
    .join("");
}
