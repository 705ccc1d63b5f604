import type { InkMask } from "./ink-mask.ts";

/**
 * Thins strokes to lines one pixel wide (Zhang and Suen 1984), so that a fat pencil and a fine one
 * give the same lines. The mask must have a blank rim.
 */
export function thinMask({ width, height, ink }: InkMask): InkMask {
  const thin = Uint8Array.from(ink);
  for (let isChanged = true; isChanged; ) {
    const first = peel(thin, width, height, 0);
    const second = peel(thin, width, height, 1);
    isChanged = first || second;
  }
  return { width, height, ink: thin };
}

function peel(ink: Uint8Array, width: number, height: number, pass: 0 | 1): boolean {
  const gone: number[] = [];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if (ink[at] === 1 && isPeelable(ink, width, at, pass)) gone.push(at);
    }
  }
  for (const at of gone) ink[at] = 0;
  return gone.length > 0;
}

function isPeelable(ink: Uint8Array, width: number, at: number, pass: 0 | 1): boolean {
  const n = ink[at - width] ?? 0;
  const ne = ink[at - width + 1] ?? 0;
  const e = ink[at + 1] ?? 0;
  const se = ink[at + width + 1] ?? 0;
  const s = ink[at + width] ?? 0;
  const sw = ink[at + width - 1] ?? 0;
  const w = ink[at - 1] ?? 0;
  const nw = ink[at - width - 1] ?? 0;
  const sum = n + ne + e + se + s + sw + w + nw;
  if (sum < 2 || sum > 6) return false;
  const rises =
    (1 - n) * ne +
    (1 - ne) * e +
    (1 - e) * se +
    (1 - se) * s +
    (1 - s) * sw +
    (1 - sw) * w +
    (1 - w) * nw +
    (1 - nw) * n;
  if (rises !== 1) return false;
  return pass === 0 ? n * e * s === 0 && e * s * w === 0 : n * e * w === 0 && n * s * w === 0;
}
