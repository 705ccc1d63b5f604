import { type InkMask, thresholdPhoto } from "#reference/science";
import type { Random } from "../find/random.ts";
import { distort } from "./distort.ts";
import type { Level } from "./levels.ts";
import type { Stroke } from "./lines-of.ts";
import { type Picture, paint, photograph } from "./paint.ts";
import { inkWeights } from "./peer/normal-image.ts";

/** One mark as drawn or photographed; `weights` are what the peers see of it. */
export interface Seen {
  readonly mask: InkMask;
  readonly weights: Float32Array;
  readonly width: number;
}

/** Draws a mark at a level. A photograph goes through the product's own threshold, for the peers too. */
export function renderSeen(strokes: readonly Stroke[], level: Level, random: Random): Seen {
  const [least, most] = level.thickness;
  const painted = paint(distort(strokes, level, random), least + random() * (most - least));
  const picture = level.isPhoto ? photograph(painted, level.broken * 6, random) : painted;
  const mask = level.isPhoto ? thresholdPhoto(picture, false) : inkOf(painted);
  const weights = level.isPhoto ? Float32Array.from(mask.ink) : inkWeights(painted);
  return { mask, weights, width: picture.width };
}

function inkOf({ width, height, grey }: Picture): InkMask {
  return { width, height, ink: Uint8Array.from(grey, (value) => (value < 128 ? 1 : 0)) };
}
