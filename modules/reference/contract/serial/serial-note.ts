import * as z from "zod";
import { MarkPlace } from "../marking.ts";
import { SerialShape } from "./serial-shape.ts";

/** Years from and to, both included; an open end is unknown. */
export const YearSpan = z.object({ from: z.int().optional(), to: z.int().optional() });
export type YearSpan = z.infer<typeof YearSpan>;

const Letters = z.string().regex(/^\p{Lu}{1,6}$/u);

/** Where in the note it was read, UTF-16 offsets, end exclusive, and the words themselves. */
const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  words: z.string(),
});

/** One thing a note says of serials. */
export const SerialStatement = z.discriminatedUnion("says", [
  /** Serials have one of these shapes; the letters at either end are given where the note gives them. */
  Span.extend({
    says: z.literal("form"),
    shapes: z.array(SerialShape).min(1).max(12),
    prefix: Letters.optional(),
    suffix: Letters.optional(),
    years: YearSpan.optional(),
  }),
  /** Serials begin, or end, with these letters; the rest is not said. */
  Span.extend({
    says: z.literal("affix"),
    prefix: Letters.optional(),
    suffix: Letters.optional(),
    years: YearSpan.optional(),
  }),
  /** Numbers from and to, both included, with the letters before and after them. */
  Span.extend({
    says: z.literal("range"),
    prefix: Letters.optional(),
    suffix: Letters.optional(),
    from: z.int().nonnegative(),
    /** Absent where the note leaves the end open. */
    to: z.int().nonnegative().optional(),
    /** Digits of the numbers where they are written with leading zeros. */
    width: z.int().positive().max(15).optional(),
    years: YearSpan.optional(),
  }),
  /** Where the serial stands. */
  Span.extend({ says: z.literal("place"), place: MarkPlace }),
]);
export type SerialStatement = z.infer<typeof SerialStatement>;

/** What was read in a note, and the words that were not understood. */
export const SerialNoteReading = z.object({
  statements: z.array(SerialStatement),
  /** Stretches refused: nothing is concluded from them. */
  unread: z.array(Span),
});
export type SerialNoteReading = z.infer<typeof SerialNoteReading>;

/** A statement with the gun it is made of and where it was printed. */
export const SourcedStatement = z.object({
  make: z.string(),
  model: z.string().optional(),
  source: z.string(),
  statement: SerialStatement,
});
export type SourcedStatement = z.infer<typeof SourcedStatement>;
