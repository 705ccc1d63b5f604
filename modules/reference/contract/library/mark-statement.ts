import * as z from "zod";
import { CountryCode } from "../entry.ts";
import { MarkPlace, withoutUnseen } from "../marking.ts";
import { FirearmType } from "../vocabulary.ts";
import { LibraryKind, MarkMeaning, ShapeWord } from "./vocabulary.ts";

/** Characters of a mark's text, and of a name or the title of its source. */
export const longestMarkText = 80;
export const longestMarkLine = 200;
const Line = z.string().overwrite(withoutUnseen).trim().min(1).max(longestMarkLine);
const Year = z.int().min(1300).max(2200);

/** A photograph of the mark itself, kept as a file; whose it is, where that is to be said. */
export const MarkPicture = z.object({ file: z.uuid(), credit: Line.optional() });
export type MarkPicture = z.infer<typeof MarkPicture>;

/** More photographs of one mark show nothing new. */
export const mostMarkPictures = 12;

/** A page that anyone can open and find the statement in. */
export const PublicPage = z.object({
  title: Line,
  url: z.url({ protocol: /^https?$/ }).max(500),
});

/** Further pages that say the same; more add nothing. */
export const mostFurtherSources = 9;

const number = String.raw`-?\d{1,3}(?:\.\d{1,2})?`;
const pair = `${number} ${number}`;
const curve = `${pair} ${pair} ${pair}`;
const path = new RegExp(`^(?:M${pair}(?:L${pair}(?: ${pair})*|C${curve}(?: ${curve})*|Z)*)+$`);

/** The pictogram as `MarkDrawing` has it, no larger than a hand draws. */
export const StatedDrawing = z.array(z.string().max(4000).regex(path)).min(1).max(200);

/** All that may be stated of a mark: everything but the codes of a dating system. */
export const MarkStatement = z.object({
  kind: LibraryKind,
  meaning: MarkMeaning,
  /** As `LibraryMark.text`. */
  text: Line.max(longestMarkText).optional(),
  shapes: z.array(ShapeWord).min(1).max(15),
  places: z.array(MarkPlace).max(20),
  holder: Line.optional(),
  town: Line.optional(),
  country: CountryCode.optional(),
  usedOn: z.array(FirearmType).max(FirearmType.options.length),
  yearFrom: Year.optional(),
  yearTo: Year.optional(),
  source: PublicPage,
  /** Other pages that say so, each for itself; absent where there is none. */
  furtherSources: z.array(PublicPage).min(1).max(mostFurtherSources).optional(),
  pictures: z.array(MarkPicture).max(mostMarkPictures),
  drawing: StatedDrawing.optional(),
});
export type MarkStatement = z.infer<typeof MarkStatement>;

export const MarkField = MarkStatement.keyof();
export type MarkField = z.infer<typeof MarkField>;

/** As it is sent: a statement without a source is refused by name, not as malformed. */
export const ProposedMark = MarkStatement.partial({ source: true });
export type ProposedMark = z.infer<typeof ProposedMark>;

/** What differs in one field of two statements; a side is absent where nothing was stated. */
export const MarkDifference = z.object({
  field: MarkField,
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type MarkDifference = z.infer<typeof MarkDifference>;

/** What taking back has left: the mark as the seed has it, or none that search finds. Absent where it is stated. */
export const MarkStanding = z.enum(["seed", "withdrawn"]);
export type MarkStanding = z.infer<typeof MarkStanding>;

/** One publication of a mark. Who proposed and verified it is told by members and agency, never the person. */
export const MarkVersion = z.object({
  version: z.int().positive(),
  member: z.string(),
  /** Name of the agency that proposed it, in its own language. */
  agency: z.string().optional(),
  /** Why, in the words of who proposed it. */
  reason: z.string(),
  /** Members of the two editors, once each. */
  verifiedBy: z.array(z.string()).min(1),
  madeAt: z.iso.datetime(),
  /** Held against the version before or, at the first, what the seed has. */
  differences: z.array(MarkDifference),
  stands: MarkStanding.optional(),
});
export type MarkVersion = z.infer<typeof MarkVersion>;
