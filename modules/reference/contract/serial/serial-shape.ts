import * as z from "zod";

/**
 * The outline of a serial: runs of letters (`L`) and digits (`D`) with their lengths, such as `L3 D6`.
 * Separators, signs and values are not part of it, so that it can be told without telling the number.
 */
export const SerialShape = z
  .string()
  .max(60)
  .regex(/^(?:L[1-9]\d?|D[1-9]\d?)(?: (?:L[1-9]\d?|D[1-9]\d?))*$/);
export type SerialShape = z.infer<typeof SerialShape>;

/** A shape for reading: `L3 D6` is `@@@######`, which nobody takes for a number. */
export function shapePattern(shape: string): string {
  return shape
    .split(" ")
    .map((run) => (run.startsWith("L") ? "@" : "#").repeat(Number(run.slice(1))))
    .join("");
}

/**
 * How often a make, or one of its models, bore serials of a shape; totals as they stand, not additions.
 * `owners` counts the distinct owners of those serials.
 */
export const SerialShapeCount = z.object({
  make: z.string().trim().min(1).max(120),
  model: z.string().trim().min(1).max(120).optional(),
  shape: SerialShape,
  count: z.int().positive(),
  owners: z.int().positive(),
});
export type SerialShapeCount = z.infer<typeof SerialShapeCount>;

/** Serials held back, of which only their number over all makes is told. */
export const HeldBack = z.enum(["of_told_models", "of_told_makes", "of_other_makes"]);
export type HeldBack = z.infer<typeof HeldBack>;

/**
 * What may be read of the counts: only what enough serials of enough owners share. With `make` and no shape:
 * further serials of the make whose shapes are each too rare to tell. With `heldBack`: how many serials of all
 * makes together are told neither way, so that makers are not taken to be more regular than they are.
 */
export const LearnedShape = z.object({
  make: z.string().optional(),
  model: z.string().optional(),
  shape: SerialShape.optional(),
  heldBack: HeldBack.optional(),
  count: z.number().nonnegative(),
  /** Who handed the counts over, such as `records`. */
  source: z.string(),
});
export type LearnedShape = z.infer<typeof LearnedShape>;
