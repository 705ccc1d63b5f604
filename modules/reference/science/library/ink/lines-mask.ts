import { emptyMask, type InkMask } from "./ink-mask.ts";

/** A line as it was drawn: x and y in turn. */
export type DrawnLine = readonly number[];

/** The ink of drawn lines on a square of `side` pixels, by a round pen. */
export function linesMask(lines: readonly DrawnLine[], side: number, penWidth: number): InkMask {
  const mask = emptyMask(side, side);
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = x0, y1 = y0] = line.slice(at, at + 4);
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0)));
      for (let step = 0; step <= steps; step += 1) {
        const share = step / steps;
        press(mask, x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, penWidth / 2);
      }
    }
  }
  return mask;
}

function press({ width, height, ink }: InkMask, x: number, y: number, radius: number): void {
  const [top, bottom] = [Math.max(0, Math.ceil(y - radius)), Math.min(height - 1, y + radius)];
  const [left, right] = [Math.max(0, Math.ceil(x - radius)), Math.min(width - 1, x + radius)];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (Math.hypot(column - x, row - y) <= radius) ink[row * width + column] = 1;
    }
  }
}
