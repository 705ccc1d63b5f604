import * as z from "zod";
import { CountryCode } from "../entry.ts";
import { MarkId } from "../library/library-mark.ts";
import { MarkPlace } from "../marking.ts";
import { MarkKind, MarkPart, MarkSide } from "../vocabulary.ts";
import { WrittenText } from "./entry-link.ts";
import { CalendarDate } from "./provenance.ts";
import { FirmRole, FrameAgreement, PartNumberKind, PictureView } from "./vocabulary.ts";

/** Characters of a name, a text of a mark or another single line. */
export const longestLine = 200;
const Line = z.string().trim().min(1).max(longestLine);
const Year = z.int().min(1300).max(2200);

/** A firm behind the gun, with its role and the years it had it. */
export const Firm = z.object({
  name: Line,
  role: FirmRole,
  country: CountryCode.optional(),
  from: Year.optional(),
  to: Year.optional(),
});
export type Firm = z.infer<typeof Firm>;

/** A sub-entry: one way the model was sold. What it leaves out is as the article says. */
export const Variant = z.object({
  /** Stable within the article; the variant's number is `FRM0101-2`. */
  number: z.int().positive().max(9999),
  name: Line.optional(),
  calibres: z.array(Line).max(12).default([]),
  capacityRounds: z.int().positive().max(10_000).optional(),
  barrelLengthMm: z.number().positive().max(10_000).optional(),
  yearFrom: Year.optional(),
  yearTo: Year.optional(),
});
export type Variant = z.infer<typeof Variant>;

/** How the maker numbered: where, and in the words of a source. */
export const SerialPractice = z.object({
  places: z.array(MarkPlace).max(12).default([]),
  note: WrittenText.optional(),
  from: Year.optional(),
  to: Year.optional(),
});
export type SerialPractice = z.infer<typeof SerialPractice>;

/** A mark the gun bears. `mark` points into the markings library. */
export const ArticleMarking = z.object({
  kind: MarkKind,
  text: Line.optional(),
  mark: MarkId.optional(),
  place: MarkPlace.optional(),
});
export type ArticleMarking = z.infer<typeof ArticleMarking>;

/** One number or stamp that a part bears by its maker's practice, and whether it should match the frame. */
export const PartNumber = z.object({
  kind: PartNumberKind,
  /** Where on the part. */
  side: MarkSide.optional(),
  /** How it stands to the serial of the frame; absent is unknown. */
  matches: FrameAgreement.optional(),
  from: Year.optional(),
  to: Year.optional(),
});
export type PartNumber = z.infer<typeof PartNumber>;

/** A part that bears marks of its own; `within` names the part it belongs to. */
export const MarkedPart = z.object({
  part: MarkPart,
  within: MarkPart.optional(),
  bears: z.array(MarkKind).max(14).default([]),
  /** Its own numbers; versions written before there were any say nothing of them. */
  numbers: z.array(PartNumber).max(20).optional(),
  /** The part that counts in law as the firearm. */
  isRegulated: z.boolean().default(false),
});
export type MarkedPart = z.infer<typeof MarkedPart>;

/**
 * How one jurisdiction classes it, from when to when, and where that is written. The days are those of
 * the law where the source tells them; of a table that does not, those of the editions that first say
 * so and first say otherwise.
 */
export const LegalClass = z.object({
  /** ISO 3166-1 alpha-2, `EU`, or a part of a country by ISO 3166-2. */
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  /** The class in the words of that law. */
  class: Line,
  /** The variant it speaks of; absent for all. */
  variant: z.int().positive().optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  source: z.string().trim().min(1).max(400),
});
export type LegalClass = z.infer<typeof LegalClass>;

/** A marked place on a picture, as shares of width and height of the whole picture from its upper left. */
export const PictureMark = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  kind: MarkKind,
  text: Line.optional(),
});
export type PictureMark = z.infer<typeof PictureMark>;

/** More places than these on one picture hide it. */
export const mostPictureMarks = 40;

/** A photograph or drawing in a standard view, with marked places. */
export const Picture = z.object({
  /** Id of the kept file. */
  file: z.uuid(),
  view: PictureView,
  credit: Line.optional(),
  marks: z.array(PictureMark).max(mostPictureMarks).default([]),
});
export type Picture = z.infer<typeof Picture>;
