import * as z from "zod";
import { CountryCode } from "../entry.ts";
import { MarkPlace } from "../marking.ts";
import { FirearmType } from "../vocabulary.ts";
import { MarkPicture } from "./mark-statement.ts";
import { LibraryKind, MarkMeaning, ShapeWord } from "./vocabulary.ts";

/** A pictogram: strokes as SVG path data (M, L, C, Z; absolute) in a square of 100 by 100, y downwards. */
export const MarkDrawing = z.array(z.string().regex(/^[MLCZ\d .-]+$/));
export type MarkDrawing = z.infer<typeof MarkDrawing>;

/** A public page that the statement was found in. */
export const MarkSource = z.object({ title: z.string(), url: z.url() });
export type MarkSource = z.infer<typeof MarkSource>;

/** One code of a dating system and the year it stands for. */
export const DateCode = z.object({
  code: z.string().min(1),
  year: z.int(),
  source: MarkSource,
});
export type DateCode = z.infer<typeof DateCode>;

/** The stable public name of a mark, as it stands in addresses and in the markings of entries. */
export const MarkId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60);
export type MarkId = z.infer<typeof MarkId>;

/** One mark of the library. Holder and town are names and stay as they are; the rest are codes. */
export const LibraryMark = z.object({
  id: MarkId,
  kind: LibraryKind,
  meaning: MarkMeaning,
  /** The letters and digits in it, in reading order; `*` stands for what varies. */
  text: z.string().optional(),
  shapes: z.array(ShapeWord).min(1),
  /** Where it has been reported; empty where no source says. */
  places: z.array(MarkPlace),
  /** The firm, office, person or sovereign it stands for. */
  holder: z.string().optional(),
  town: z.string().optional(),
  country: CountryCode.optional(),
  usedOn: z.array(FirearmType),
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
  /** Absent where the mark is plain writing. */
  drawing: MarkDrawing.optional(),
  codes: z.array(DateCode),
  source: MarkSource,
  /** Other public pages that say so; absent where there is none. */
  furtherSources: z.array(MarkSource).min(1).optional(),
  /** Photographs of it; absent where there is none. */
  pictures: z.array(MarkPicture).min(1).optional(),
  state: z.enum(["unverified", "verified"]),
  /** Counts what was published of it; absent where it stands as the seed has it. */
  version: z.int().positive().optional(),
  /** Taken back: kept under its name, found by no search. */
  isWithdrawn: z.literal(true).optional(),
  /** The members whose editors stand for it, and since when; absent where it is not verified. */
  verified: z.object({ by: z.array(z.string()).min(1), at: z.iso.datetime() }).optional(),
});
export type LibraryMark = z.infer<typeof LibraryMark>;

/** An entry that bears a mark, and where on the gun as far as that is recorded. */
export const MarkBearer = z.object({
  ref: z.string(),
  make: z.string(),
  model: z.string(),
  places: z.array(MarkPlace),
});
export type MarkBearer = z.infer<typeof MarkBearer>;
