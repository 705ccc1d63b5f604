interface Point {
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

/** Parallel lines `gap` units apart at `angle` degrees, cut to the inside of a polygon. */
export function hatch(corners: string, angle: number, gap: number): string {
  const polygon = parseCorners(corners);
  const turn = (angle * Math.PI) / 180;
  const along = { x: Math.cos(turn), y: Math.sin(turn) };
  const depth = (p: Point) => p.y * along.x - p.x * along.y;
  const reach = (p: Point) => p.x * along.x + p.y * along.y;
  const depths = polygon.map(depth);
  const rows: string[] = [];
  for (let row = Math.ceil(Math.min(...depths) / gap) * gap; row < Math.max(...depths); row += gap) {
    const hits = polygon
      .flatMap((from, index) => {
        const to = polygon[(index + 1) % polygon.length] ?? from;
        const share = (row - depth(from)) / (depth(to) - depth(from));
        return share >= 0 && share < 1 ? [reach(from) + (reach(to) - reach(from)) * share] : [];
      })
      .sort((a, b) => a - b);
    const back = (far: number) => ({
      x: far * along.x - row * along.y,
      y: far * along.y + row * along.x,
    });
    for (let index = 0; index + 1 < hits.length; index += 2) {
      rows.push(`M${at(back(hits[index] ?? 0))}L${at(back(hits[index + 1] ?? 0))}`);
    }
  }
  return rows.join("");
}
