import type { Level } from "./levels.ts";
import type { Stroke } from "./lines-of.ts";

type Random = () => number;

const both = (random: Random, most: number) => (random() * 2 - 1) * most;

/** The strokes as a hand or a stamp gives them back: bent, turned, incomplete, with stray lines. */
export function distort(strokes: readonly Stroke[], level: Level, random: Random): Stroke[] {
  const place = bend(level, random);
  const kept = strokes.filter(() => random() >= level.dropped);
  const left = kept.length > 0 ? kept : strokes.slice(0, 1);
  const bent = left.map((stroke) => fine(stroke).map((point) => place(point)));
  return [...bent.flatMap((stroke) => breakUp(stroke, level, random)), ...strays(level, random)];
}

/** Points not more than two hundredths apart. */
function fine(stroke: Stroke): Stroke {
  return stroke.flatMap(([x, y], at) => {
    const next = stroke[at + 1];
    if (next === undefined) return [[x, y]];
    const pieces = Math.max(1, Math.ceil(Math.hypot(next[0] - x, next[1] - y) / 2));
    return Array.from({ length: pieces }, (_, piece): [number, number] => [
      x + ((next[0] - x) * piece) / pieces,
      y + ((next[1] - y) * piece) / pieces,
    ]);
  });
}

/** One bending of the plane: turn, stretch, slant, long waves; and a shake of its own for each point. */
function bend(level: Level, random: Random) {
  const turn = (both(random, level.turn) * Math.PI) / 180;
  const stretch = both(random, level.stretch) / 2;
  const slant = both(random, level.slant);
  const waves = Array.from({ length: 6 }, () => ({
    fx: both(random, 0.07),
    fy: both(random, 0.07),
    phase: random() * 2 * Math.PI,
    size: both(random, level.warp) / 2,
  }));
  let [shakeX, shakeY] = [0, 0];
  return ([px, py]: [number, number]): [number, number] => {
    // The hand's tremor has memory: a new point lies near the last one's error.
    shakeX = shakeX * 0.8 + both(random, level.shake);
    shakeY = shakeY * 0.8 + both(random, level.shake);
    let [x, y] = [px - 50, py - 50];
    waves.forEach(({ fx, fy, phase, size }, at) => {
      const push = size * Math.sin(px * fx + py * fy + phase);
      if (at % 2 === 0) x += push;
      else y += push;
    });
    x = (x + slant * y) * (1 + stretch) + shakeX;
    y = y * (1 - stretch) + shakeY;
    return [
      50 + x * Math.cos(turn) - y * Math.sin(turn),
      50 + x * Math.sin(turn) + y * Math.cos(turn),
    ];
  };
}

function breakUp(stroke: Stroke, level: Level, random: Random): Stroke[] {
  const pieces: Stroke[] = [[]];
  let gap = 0;
  for (const point of stroke) {
    if (gap === 0 && random() < level.broken / 4) gap = 4;
    if (gap > 0) {
      gap -= 1;
      if (pieces.at(-1)?.length !== 0) pieces.push([]);
    } else pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}

function strays(level: Level, random: Random): Stroke[] {
  const count = Math.floor(level.stray + random());
  return Array.from({ length: count }, () => {
    const [x, y] = [random() * 100, random() * 100];
    const [dx, dy] = [both(random, 25), both(random, 25)];
    return fine([
      [x, y],
      [x + dx, y + dy],
    ]);
  });
}
