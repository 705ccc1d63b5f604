import * as z from "zod";
import { CalendarDate } from "../article/provenance.ts";
import { FirearmType } from "../vocabulary.ts";

/** What a column of a table says of a firearm. Several columns may say the same. */
export const ImportTarget = z.enum([
  "ignore",
  "key",
  "variantKey",
  "make",
  "model",
  "alsoKnownAs",
  "productCode",
  "manufacturer",
  "importer",
  "type",
  "family",
  "action",
  "level",
  "calibre",
  "capacityRounds",
  "capacityChamber",
  "barrelLengthMm",
  "country",
  "years",
  "serialNote",
  "note",
  "legalClass",
  "variantLegalClass",
  "seeAlso",
  "isPublic",
  "sourceDate",
]);
export type ImportTarget = z.infer<typeof ImportTarget>;

/** Targets whose column says of which jurisdiction it speaks. */
export const LegalTarget = ImportTarget.extract(["legalClass", "variantLegalClass"]);

/** Targets whose cells are words that stand for codes of ours. */
export const CodedTarget = z.enum(["type", "action", "country", "calibre"]);
export type CodedTarget = z.infer<typeof CodedTarget>;

export const ColumnMapping = z.object({
  target: ImportTarget,
  /** Of free text, ISO 639. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  /** Of a note: what stands before its text, in its language. */
  heading: z.string().max(60).optional(),
  /** Of a legal class: ISO 3166-1 alpha-2 or `EU`. */
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** What the editor makes of words the table uses: the word as written, our code; empty is no value. */
const ValueMap = z.record(z.string().max(200), z.string().max(200));

/** How rows become entries. */
export const ImportMapping = z.object({
  /** One for each column of the file, in its order. */
  columns: z.array(ColumnMapping).max(400),
  values: z.partialRecord(CodedTarget, ValueMap).default({}),
  /** Rows of one key are one entry, or rows of one make and model are its variants. */
  groupBy: z.enum(["key", "make_model"]),
  /** A key that comes again is a fault, or says more of the same. */
  repeatedKeys: z.enum(["reject", "join"]),
  /** Where the table says no type; without it such rows are left out as faulty. */
  typeWhenMissing: FirearmType.optional(),
  /** Takes the manufacturer for the make where the table has no make. */
  makeFromManufacturer: z.boolean().default(false),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** Where the table comes from, as the editor who downloaded it states. Becomes the source of every field. */
export const ImportSource = z.object({
  /** Short name under which the next edition of the same table is known again: `rga`. */
  table: z.string().regex(/^[a-z][a-z0-9_]{1,29}$/),
  title: z.string().trim().min(1).max(160),
  licence: z.string().trim().min(1).max(120),
  /** The day it stands for; absent where unknown. */
  date: CalendarDate.optional(),
  url: z.url().max(300).optional(),
});
export type ImportSource = z.infer<typeof ImportSource>;
