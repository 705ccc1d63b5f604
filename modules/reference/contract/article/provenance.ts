import * as z from "zod";
import { EntryState } from "../entry.ts";

/** The parts of an article that are sourced each on its own. */
export const ArticleField = z.enum([
  "make",
  "makeCode",
  "firms",
  "model",
  "alsoKnownAs",
  "productCodes",
  "kind",
  "level",
  "type",
  "action",
  "operatingSystem",
  "calibres",
  "capacityRounds",
  "barrelLengthMm",
  "variants",
  "country",
  "yearFrom",
  "yearTo",
  "serialPractice",
  "markings",
  "parts",
  "legalClasses",
  "links",
  "pictures",
  "notes",
]);
export type ArticleField = z.infer<typeof ArticleField>;

/** A calendar date as ISO 8601; absent is unknown, never today. */
export const CalendarDate = z.iso.date();

/** Where a statement was taken from, and who stands for it. */
export const Provenance = z.object({
  /** Title of the document, table or object it was taken from, or its address. */
  source: z.string().trim().min(1).max(400),
  /** When the source says so, or was read. */
  date: CalendarDate.optional(),
  state: EntryState,
  /** The member whose editors verified it; never a person. */
  verifiedBy: z.string().max(40).optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** A row of a list that was taken from elsewhere than the list as a whole. */
export const RowProvenance = Provenance.extend({ row: z.unknown() });
export type RowProvenance = z.infer<typeof RowProvenance>;
