import * as z from "zod";
import { EntryLink } from "./article/entry-link.ts";
import { EntryKind } from "./article/vocabulary.ts";
import { MarkPlace } from "./marking.ts";
import { Action, FirearmType, MarkKind } from "./vocabulary.ts";

/** ISO 3166-1 alpha-2, upper case; historic states keep their former code (SU, YU, CS, DD). */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
export type CountryCode = z.infer<typeof CountryCode>;

/** Where a statement comes from and how far it can be trusted. */
export const EntryState = z.enum(["seed", "imported", "verified"]);
export type EntryState = z.infer<typeof EntryState>;

/** A mark such guns bear that is neither a name nor a number of the gun: proof, patent, safety, inspector. */
export const BorneMark = z.object({
  kind: MarkKind,
  text: z.string().min(1),
  place: MarkPlace.optional(),
});
export type BorneMark = z.infer<typeof BorneMark>;

/**
 * What search and identification compare: a make and model as its maker sold it, one for each variant
 * of an article. An absent field is unknown, never empty text.
 */
export const Entry = z.object({
  /** Stable public number, such as `FRM0101`; of a variant, `FRM0101-2`. */
  ref: z.string(),
  /** Numbers of entries merged into it, and the one it had before a split: they still lead here. */
  formerRefs: z.array(z.string()).optional(),
  /** A family of conversions or of privately made guns; absent for a firearm as sold. */
  kind: EntryKind.exclude(["firearm"]).optional(),
  /** The brand as marked on the gun; not the same as manufacturer or importer (domain 2.2). */
  make: z.string(),
  /** NCIC MAK code of the make, where one fits. */
  makeCode: z.string().optional(),
  manufacturer: z.string().optional(),
  importers: z.array(z.string()),
  model: z.string(),
  /** Other names of the same model: product codes, translations, trade names. */
  alsoKnownAs: z.array(z.string()),
  type: FirearmType,
  action: Action.optional(),
  /** Names from the calibre list, principal chambering first. */
  calibres: z.array(z.string()),
  capacityRounds: z.int().positive().optional(),
  barrelLengthMm: z.number().positive().optional(),
  country: CountryCode.optional(),
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
  /** Links that say what to look for; the others stand in the article only. */
  links: z.array(EntryLink).optional(),
  /** What is written on such guns beside their names and numbers; pictograms without writing stand in the article only. */
  marks: z.array(BorneMark).optional(),
  state: EntryState,
});
export type Entry = z.infer<typeof Entry>;
