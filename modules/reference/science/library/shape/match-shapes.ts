import type { MarkDrawing } from "#reference/contract";
import type { InkMask } from "../ink/ink-mask.ts";
import { distanceFields } from "./distance-fields.ts";
import { drawingPoints } from "./drawing-points.ts";
import { layClosely, layRoughly } from "./lay-shape.ts";
import { maskPoints } from "./mask-points.ts";
import type { Comparable } from "./shape-cost.ts";
import { type ShapePoints, someOf } from "./shape-points.ts";

const fewPoints = 90;
const manyPoints = 220;
/** Of the marks laid roughly, so many are laid closely. */
const closelyLaid = 18;

/** The pictograms of the library, ready to be compared. */
export type ShapeIndex = ReadonlyMap<string, Comparable>;

/** A mark and its likeness to what was seen: 1 is the same, 0 nothing alike. */
export interface ShapeMatch {
  readonly id: string;
  readonly likeness: number;
}

export function buildShapeIndex(
  marks: readonly { readonly id: string; readonly drawing?: MarkDrawing | undefined }[],
): ShapeIndex {
  const index = new Map<string, Comparable>();
  for (const { id, drawing } of marks) {
    const points = drawing && drawingPoints(drawing);
    if (points) index.set(id, comparable(points));
  }
  return index;
}

function comparable(points: ShapePoints): Comparable {
  return {
    few: someOf(points, fewPoints),
    many: someOf(points, manyPoints),
    fields: distanceFields(points),
  };
}

/** Every mark of the index by its likeness to a drawn or photographed mark, best first; empty without ink. */
export function matchShapes(index: ShapeIndex, mask: InkMask): ShapeMatch[] {
  const points = maskPoints(mask);
  return points === undefined ? [] : rankShapes(index, comparable(points));
}

/** The other marks by their likeness to one of the index, best first. */
export function likeShapes(index: ShapeIndex, id: string): ShapeMatch[] {
  const seen = index.get(id);
  return seen === undefined ? [] : rankShapes(index, seen).filter((match) => match.id !== id);
}

function rankShapes(index: ShapeIndex, seen: Comparable): ShapeMatch[] {
  const rough = [...index]
    .map(([id, mark]) => ({ id, mark, laid: layRoughly(seen, mark) }))
    .sort((one, other) => one.laid.cost - other.laid.cost);
  const ranked = rough.map(({ id, mark, laid }, at) => {
    const { cost } = at < closelyLaid ? layClosely(seen, mark, laid.placing) : laid;
    return { id, likeness: Math.max(0, 1 - cost) };
  });
  return ranked.sort((one, other) => other.likeness - one.likeness);
}
