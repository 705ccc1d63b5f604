import * as z from "zod";
import { Legibility, MarkKind, MarkPart, MarkSide } from "./vocabulary.ts";

/** Where on the gun a mark stands. */
export const MarkPlace = z.object({ part: MarkPart, side: MarkSide.optional() });
export type MarkPlace = z.infer<typeof MarkPlace>;

/** Where on a photograph a mark is seen, as shares of its width and height from its upper left. */
export const MarkSpot = z.object({
  photo: z.uuid(),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
});
export type MarkSpot = z.infer<typeof MarkSpot>;

/** Characters of the longest mark, and how many marks one firearm is read by. */
export const longestMark = 120;
export const mostMarks = 40;

/**
 * A text without what nobody sees: control characters, and the signs that turn the direction of
 * writing, which come with a paste from an Arabic or Hebrew text. Tabs and line ends become blanks.
 */
export function withoutUnseen(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, " ")
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "");
}

/**
 * One thing seen on the gun. Text keeps the characters as seen; `?` is one unreadable character,
 * `[8B]` one character that is either, `*` an unknown run.
 */
export const Marking = z.object({
  text: z.string().overwrite(withoutUnseen).trim().min(1).max(longestMark),
  place: MarkPlace.optional(),
  /** Where one of the description's photographs shows it. */
  spot: MarkSpot.optional(),
  legibility: Legibility.optional(),
  /** Set when the person says what it is; otherwise the system proposes. */
  statedKind: MarkKind.optional(),
});
export type Marking = z.infer<typeof Marking>;
