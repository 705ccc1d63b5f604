import type { Drawing } from "../../../science/drawings/drawing.ts";

/** What an answer to a feature looks like: a drawing and the part of it that is shown. */
export interface Picture {
  /** Left, top, width and height in the units of the drawing. */
  readonly box: readonly [number, number, number, number];
  readonly drawing: Drawing;
}

/** A picture drawn for its answer, in the box of an action. */
export function picture(...drawing: Drawing): Picture {
  return { box: [0, 0, 240, 140], drawing };
}

/** The drawing of a firearm with what the answer is about pointed out. */
export function pointedOut(
  firearm: Drawing,
  box: Picture["box"] = [0, 0, 480, 240],
  ...marks: Drawing
): Picture {
  return { box, drawing: [...firearm, ...marks] };
}
