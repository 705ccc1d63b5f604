/**
 * How a layer is inked. Bodies and parts cover what lies under them, so a drawing is painted from the
 * back to the front; the other inks only add to it.
 */
export type Ink =
  | "body"
  | "furniture"
  | "part"
  | "tonedPart"
  | "detail"
  | "hair"
  | "shade"
  | "unknown"
  | "motion";

/** One path of a drawing; `d` is SVG path data in the units of the drawing's box. */
export interface Layer {
  readonly ink: Ink;
  readonly d: string;
}

/** A picture as data: layers from back to front. */
export type Drawing = readonly Layer[];

/** Width and height of every firearm drawing, in its own units. */
export const drawingBox = { width: 480, height: 240 } as const;

/** Width and height of every drawing of an action. */
export const actionBox = { width: 240, height: 140 } as const;

/** Makes one layer; several shapes of the same ink share it. */
export function layer(ink: Ink, ...shapes: readonly string[]): Layer {
  return { ink, d: shapes.join("") };
}
