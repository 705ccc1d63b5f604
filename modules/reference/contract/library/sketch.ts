import * as z from "zod";

const mostPixels = 512 * 512;

/**
 * A drawn or photographed mark in black and white. `runs` are lengths in pixels, row by row from
 * the upper left, alternately blank and ink, beginning with blank (0 where the first pixel is ink).
 */
export const Sketch = z
  .object({
    width: z.int().min(8).max(512),
    height: z.int().min(8).max(512),
    runs: z.array(z.int().nonnegative()).max(mostPixels),
  })
  .refine(({ width, height, runs }) => runs.reduce((sum, run) => sum + run, 0) === width * height);
export type Sketch = z.infer<typeof Sketch>;
