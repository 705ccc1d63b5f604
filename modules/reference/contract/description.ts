import * as z from "zod";
import { PictureView } from "./article/vocabulary.ts";
import { CountryCode } from "./entry.ts";
import { Marking } from "./marking.ts";
import {
  Action,
  type DescriptionField,
  Disguise,
  Finish,
  FirearmType,
  SerialState,
  VariantState,
} from "./vocabulary.ts";

const Year = z.int().min(1500).max(2100);
const Stated = z.string().trim().min(1).max(120);

/** A photograph of the firearm, and from where it was taken. */
export const Photograph = z.object({
  /** Id of the kept file. */
  file: z.uuid(),
  view: PictureView.optional(),
});
export type Photograph = z.infer<typeof Photograph>;

/** Photographs of one firearm. */
export const mostPhotographs = 12;

/**
 * What is stated about a firearm; records, searches and trace requests carry it. Text as stated; absent is
 * unknown. A serial is a marking of kind serial.
 */
export const Description = z.object({
  /** The entry of the reference table the person chose, where one fits. */
  entryRef: z.string().max(40).optional(),
  /** The version of it that was read. */
  entryVersion: z.int().positive().max(100_000).optional(),
  make: Stated.optional(),
  /** NCIC MAK code; `ZZZ` is "other" and needs a remark (domain 1.3). */
  makeCode: z.string().trim().max(5).optional(),
  makeRemark: Stated.optional(),
  manufacturer: Stated.optional(),
  importer: Stated.optional(),
  model: Stated.optional(),
  type: FirearmType.optional(),
  action: Action.optional(),
  calibre: Stated.optional(),
  country: CountryCode.optional(),
  /** Of manufacture, Gregorian. */
  year: Year.optional(),
  /** Of the last legal import, as marked. */
  importCountry: CountryCode.optional(),
  importYear: Year.optional(),
  finish: Finish.optional(),
  capacityRounds: z.int().positive().max(10_000).optional(),
  barrelLengthMm: z.number().positive().max(10_000).optional(),
  serials: z.array(Marking).max(20).default([]),
  serialState: SerialState.optional(),
  markings: z.array(Marking).max(40).default([]),
  variant: VariantState.optional(),
  /** Of a disguised firearm. */
  disguise: Disguise.optional(),
  photos: z.array(Photograph).max(mostPhotographs).optional(),
});
export type Description = z.infer<typeof Description>;

/** The single-valued fields of a description in reading order; serials and markings are lists beside them. */
export const describedFields = [
  "make",
  "manufacturer",
  "importer",
  "model",
  "type",
  "action",
  "calibre",
  "country",
  "capacityRounds",
  "barrelLengthMm",
] as const satisfies readonly DescriptionField[];
