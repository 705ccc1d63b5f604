import * as z from "zod";
import { CountryCode } from "../entry.ts";
import { MarkPart } from "../vocabulary.ts";
import { LibraryMark } from "./library-mark.ts";
import { Sketch } from "./sketch.ts";
import { LibraryKind, ShapeWord } from "./vocabulary.ts";

/** A question to the library. Everything given must fit; an empty question lists all marks. */
export const MarkQuestion = z.object({
  /** Letters or digits in the mark, or words of holder and town; `?` is one unreadable character. */
  text: z.string().trim().max(80).optional(),
  shapes: z.array(ShapeWord).max(10).optional(),
  kinds: z.array(LibraryKind).max(10).optional(),
  countries: z.array(CountryCode).max(30).optional(),
  part: MarkPart.optional(),
  /** The mark as drawn or photographed; only marks with a pictogram are compared. */
  sketch: Sketch.optional(),
});
export type MarkQuestion = z.infer<typeof MarkQuestion>;

/** One mark that fits, best first. */
export const MarkMatch = z.object({
  mark: LibraryMark,
  /** Likeness of the drawing from 0 to 1; absent where nothing was drawn. */
  likeness: z.number().min(0).max(1).optional(),
  /** Codes of a dating system that are the text asked for. */
  codes: z.array(z.object({ code: z.string(), year: z.int() })),
});
export type MarkMatch = z.infer<typeof MarkMatch>;

export const MarkAnswer = z.object({
  matches: z.array(MarkMatch),
  total: z.int().nonnegative(),
  /** False where a drawing was given and no mark comes near it: what follows is then only the least unlike. */
  isNear: z.boolean(),
});
export type MarkAnswer = z.infer<typeof MarkAnswer>;
