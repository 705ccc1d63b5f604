import { emptyMask, type InkMask } from "./ink-mask.ts";

/** Free rim around the ink, which thinning needs. */
const rim = 2;

/** The ink alone, scaled so that its longer side measures `side` pixels; undefined without ink. */
export function fitMask(mask: InkMask, side: number): InkMask | undefined {
  const box = boxOf(mask);
  if (box === undefined) return undefined;
  const scale = side / Math.max(box.right - box.left, box.bottom - box.top);
  const width = Math.ceil((box.right - box.left) * scale) + 2 * rim;
  const height = Math.ceil((box.bottom - box.top) * scale) + 2 * rim;
  const fitted = emptyMask(width, height);
  for (let y = rim; y < height - rim; y += 1) {
    for (let x = rim; x < width - rim; x += 1) {
      const left = box.left + (x - rim) / scale;
      const top = box.top + (y - rim) / scale;
      if (hasInk(mask, left, top, 1 / scale)) fitted.ink[y * width + x] = 1;
    }
  }
  return fitted;
}

function boxOf({ width, ink }: InkMask) {
  let [left, top, right, bottom] = [width, Number.POSITIVE_INFINITY, 0, 0];
  ink.forEach((pixel, at) => {
    if (pixel === 0) return;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return right === 0 ? undefined : { left, top, right, bottom };
}

/** Share of a pixel that must be ink where several are drawn together. */
const inkNeeded = 0.4;

/** Whether a square of the mask is ink enough; a square smaller than a pixel takes that pixel. */
function hasInk({ width, height, ink }: InkMask, left: number, top: number, size: number): boolean {
  const [x0, y0] = [Math.floor(left), Math.floor(top)];
  const x1 = Math.min(width, Math.max(x0 + 1, Math.round(left + size)));
  const y1 = Math.min(height, Math.max(y0 + 1, Math.round(top + size)));
  let sum = 0;
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) sum += ink[y * width + x] ?? 0;
  }
  return sum >= inkNeeded * (x1 - x0) * (y1 - y0) && sum > 0;
}
