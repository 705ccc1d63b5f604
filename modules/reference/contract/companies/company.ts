import * as z from "zod";
import { CountryCode, EntryState } from "../entry.ts";

/** Where a statement about a company was read; `accessed` is an ISO date. */
export const CompanySource = z.object({
  title: z.string(),
  address: z.url(),
  accessed: z.iso.date(),
});
export type CompanySource = z.infer<typeof CompanySource>;

/** What a company is to a firearm; a group owns makers and marks no guns itself. */
export const CompanyKind = z.enum(["maker", "importer", "proof_house", "arsenal", "group"]);
export type CompanyKind = z.infer<typeof CompanyKind>;

/** A name in its period; an absent year is unknown. Script is ISO 15924. */
export const CompanyName = z.object({
  text: z.string().min(1),
  script: z.string().length(4),
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
});
export type CompanyName = z.infer<typeof CompanyName>;

/**
 * By which system a code stands for a company: the number of a state factory, a number within its mark, a
 * code of wartime ordnance, letters by which a factory signs guns and parts, or a stamp on cartridges.
 */
export const CompanyCodeList = z.enum([
  "factory_number",
  "mark_number",
  "ordnance_code",
  "factory_mark",
  "headstamp",
]);
export type CompanyCodeList = z.infer<typeof CompanyCodeList>;

/** A code that stands for the company on guns, cartridges or papers. */
export const CompanyCode = z.object({
  list: CompanyCodeList,
  code: z.string().min(1),
  source: CompanySource,
});
export type CompanyCode = z.infer<typeof CompanyCode>;

/** A firm, arsenal or group with its names and its period; absent is unknown. */
export const Company = z.object({
  id: z.string().regex(/^[a-z0-9_]{1,40}$/),
  /** The name it is listed under; its other names, period by period, are in `names`. */
  name: z.string().min(1),
  kind: CompanyKind,
  names: z.array(CompanyName),
  country: CountryCode.optional(),
  town: z.string().optional(),
  yearFrom: z.int().optional(),
  /** Last year under this company; absent where no end is known. */
  yearTo: z.int().optional(),
  /** NCIC MAK codes under which its guns are recorded. */
  makeCodes: z.array(z.string()),
  codes: z.array(CompanyCode),
  state: EntryState,
  source: CompanySource,
});
export type Company = z.infer<typeof Company>;
