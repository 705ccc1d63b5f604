import * as z from "zod";
import { CountryCode, EntryState } from "../entry.ts";
import { Action, FirearmType } from "../vocabulary.ts";
import {
  ArticleMarking,
  Firm,
  LegalClass,
  MarkedPart,
  Picture,
  SerialPractice,
  Variant,
} from "./article-parts.ts";
import { EntryLink, WrittenText } from "./entry-link.ts";
import { ArticleField, Provenance, RowProvenance } from "./provenance.ts";
import { EntryKind, EntryLevel, OperatingSystem } from "./vocabulary.ts";

const Line = z.string().trim().min(1).max(200);
const Year = z.int().min(1300).max(2200);

/** The number of an entry, such as `FRM0101`; of one of its variants, such as `FRM0101-2`. */
export const EntryRef = z.string().regex(/^[A-Z]{1,4}\d{4,12}(-\d{1,4})?$/);
export type EntryRef = z.infer<typeof EntryRef>;

/**
 * One entry of the reference table in full: what editors write, what is versioned, challenged and
 * published. Identification compares it as one {@link Entry} for each variant. An absent field is
 * unknown, never empty text.
 */
export const Article = z.object({
  kind: EntryKind.default("firearm"),
  level: EntryLevel.optional(),
  /** The brand as marked; for a family without brand the name of kit, design or workshop. */
  make: Line,
  /** NCIC MAK code, where one fits. */
  makeCode: z.string().max(5).optional(),
  firms: z.array(Firm).max(40).default([]),
  model: Line,
  alsoKnownAs: z.array(Line).max(60).default([]),
  productCodes: z.array(Line).max(60).default([]),
  type: FirearmType,
  action: Action.optional(),
  operatingSystem: OperatingSystem.optional(),
  /** Names from the calibre list, principal chambering first. */
  calibres: z.array(Line).max(40).default([]),
  /** Of the standard version. */
  capacityRounds: z.int().positive().max(10_000).optional(),
  barrelLengthMm: z.number().positive().max(10_000).optional(),
  variants: z.array(Variant).max(200).default([]),
  country: CountryCode.optional(),
  yearFrom: Year.optional(),
  yearTo: Year.optional(),
  serialPractice: z.array(SerialPractice).max(20).default([]),
  markings: z.array(ArticleMarking).max(80).default([]),
  parts: z.array(MarkedPart).max(20).default([]),
  legalClasses: z.array(LegalClass).max(200).default([]),
  links: z.array(EntryLink).max(60).default([]),
  pictures: z.array(Picture).max(60).default([]),
  notes: z.array(WrittenText).max(20).default([]),
  state: EntryState,
  /** Source of everything that has none of its own below. */
  provenance: Provenance,
  fieldProvenance: z.partialRecord(ArticleField, Provenance).default({}),
  /** Rows of lists whose source is another than that of their list. */
  rowProvenance: z.partialRecord(ArticleField, z.array(RowProvenance).max(200)).optional(),
});
export type Article = z.infer<typeof Article>;
