import type { Sketch } from "#reference/contract";
import { emptyMask, type InkMask } from "./ink-mask.ts";

/** The mask of a sketch as it travels. */
export function readRuns({ width, height, runs }: Sketch): InkMask {
  const mask = emptyMask(width, height);
  let at = 0;
  runs.forEach((run, order) => {
    if (order % 2 === 1) mask.ink.fill(1, at, at + run);
    at += run;
  });
  return mask;
}

/** A mask as it travels: lengths of blank and ink in turn. */
export function writeRuns({ width, height, ink }: InkMask): Sketch {
  const runs: number[] = [];
  let start = 0;
  for (let at = 1; at <= ink.length; at += 1) {
    const isChange = at === ink.length || ink[at] !== ink[at - 1];
    if (!isChange) continue;
    if (runs.length === 0 && ink[start] === 1) runs.push(0);
    runs.push(at - start);
    start = at;
  }
  return { width, height, runs };
}
