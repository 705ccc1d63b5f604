/** A stroke as points; the bench reads path data by itself, so that the matcher's reader is tested too. */
export type Stroke = [x: number, y: number][];

const pointsPerCurve = 12;

/** The strokes of path data in M, L, C and Z, in a square of 100. */
export function linesOf(drawing: readonly string[]): Stroke[] {
  return drawing.flatMap((path) => path.split(/(?=M)/).map(strokeOf));
}

function strokeOf(part: string): Stroke {
  const stroke: Stroke = [];
  for (const command of part.match(/[MLCZ][^MLCZ]*/g) ?? []) {
    const numbers = (command.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const pairs = pairsOf(numbers);
    if (command.startsWith("Z")) stroke.push([...(stroke[0] ?? [0, 0])]);
    else if (command.startsWith("C")) addCurves(stroke, pairs);
    else stroke.push(...pairs);
  }
  return stroke;
}

function pairsOf(numbers: readonly number[]): Stroke {
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
}

function addCurves(stroke: Stroke, pairs: Stroke): void {
  for (let at = 0; at + 2 < pairs.length; at += 3) {
    const ends = [stroke.at(-1), ...pairs.slice(at, at + 3)].map((point) => point ?? [0, 0]);
    for (let piece = 1; piece <= pointsPerCurve; piece += 1) {
      stroke.push(between(ends as Stroke, piece / pointsPerCurve));
    }
  }
}

/** De Casteljau: halves of halves. */
function between(points: Stroke, share: number): [number, number] {
  if (points.length === 1) return points[0] ?? [0, 0];
  const next: Stroke = points.slice(1).map(([x, y], at) => {
    const [u, v] = points[at] ?? [0, 0];
    return [u + (x - u) * share, v + (y - v) * share];
  });
  return between(next, share);
}
