import { emptyMask, type InkMask } from "./ink-mask.ts";

/** Patches smaller than this share of the largest patch are dirt. */
const speckShare = 0.02;

/** The mask without the small patches that dirt, scratches and grain leave. */
export function dropSpecks(mask: InkMask): InkMask {
  const { labels, sizes } = labelPatches(mask);
  const least = Math.max(...sizes, 0) * speckShare;
  const kept = emptyMask(mask.width, mask.height);
  labels.forEach((label, at) => {
    if (label > 0 && (sizes[label] ?? 0) >= least) kept.ink[at] = 1;
  });
  return kept;
}

/** Connected patches of ink, numbered from 1, with their sizes in pixels. */
function labelPatches(mask: InkMask): { labels: Int32Array; sizes: number[] } {
  const labels = new Int32Array(mask.ink.length);
  const sizes = [0];
  for (let at = 0; at < labels.length; at += 1) {
    if (mask.ink[at] === 1 && labels[at] === 0) sizes.push(flood(mask, labels, at, sizes.length));
  }
  return { labels, sizes };
}

function flood({ width, height, ink }: InkMask, labels: Int32Array, from: number, label: number) {
  const open = [from];
  labels[from] = label;
  let size = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    size += 1;
    const [x, y] = [at % width, Math.floor(at / width)];
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
        const next = ny * width + nx;
        if (ink[next] !== 1 || labels[next] !== 0) continue;
        labels[next] = label;
        open.push(next);
      }
    }
  }
  return size;
}
