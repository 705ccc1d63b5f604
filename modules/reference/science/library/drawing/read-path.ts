/** A line as x and y in turn. */
export type Polyline = readonly number[];

const curvePieces = 8;

/** The lines of path data in M, L, C and Z; curves become short straight pieces. */
export function readPath(path: string): Polyline[] {
  const lines: number[][] = [];
  for (const [, command, numbers = ""] of path.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const values = numbers.trim() === "" ? [] : numbers.trim().split(/[ ,]+/).map(Number);
    if (command === "M") lines.push(values);
    else extend(lines.at(-1), command, values);
  }
  return lines;
}

function extend(line: number[] | undefined, command: string | undefined, values: number[]): void {
  if (line === undefined) return;
  if (command === "L") line.push(...values);
  if (command === "Z") line.push(line[0] ?? 0, line[1] ?? 0);
  if (command === "C") for (let at = 0; at + 5 < values.length; at += 6) curve(line, values, at);
}

function curve(line: number[], values: readonly number[], at: number): void {
  const [x0 = 0, y0 = 0] = line.slice(-2);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = values.slice(at, at + 6);
  for (let piece = 1; piece <= curvePieces; piece += 1) {
    const t = piece / curvePieces;
    line.push(bezier(t, x0, x1, x2, x3), bezier(t, y0, y1, y2, y3));
  }
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
