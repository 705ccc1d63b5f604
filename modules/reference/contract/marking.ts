import * as z from "zod";
import { Legibility, MarkKind, MarkPart, MarkSide } from "./vocabulary.ts";

/** Where on the gun a mark stands. */
export const MarkPlace = z.object({ part: MarkPart, side: MarkSide.optional() });
export type MarkPlace = z.infer<typeof MarkPlace>;

/**
 * One thing seen on the gun. Text keeps the characters as seen; `?` is one unreadable character,
 * `[8B]` one character that is either, `*` an unknown run.
 */
export const Marking = z.object({
  text: z.string().trim().min(1).max(120),
  place: MarkPlace.optional(),
  legibility: Legibility.optional(),
  /** Set when the person says what it is; otherwise the system proposes. */
  statedKind: MarkKind.optional(),
});
export type Marking = z.infer<typeof Marking>;
