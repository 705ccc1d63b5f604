import * as z from "zod";
import { Language } from "#platform/i18n/contract";
import { CountryCode } from "../entry.ts";

/** A country or territory of ISO 3166-1 with its names. */
export const Country = z.object({
  code: CountryCode,
  iso3: z.string().regex(/^[A-Z]{3}$/),
  names: z.record(Language, z.string()),
  /** UN M49 names in English; absent for a few territories. */
  region: z.string().optional(),
  subregion: z.string().optional(),
  isUnMember: z.boolean(),
  isInterpolMember: z.boolean(),
  /** Degrees; centroid of the largest polygon. */
  latitude: z.number().optional(),
  longitude: z.number().optional(),
});
export type Country = z.infer<typeof Country>;

/** An adjective or former name by which people ask for a country. */
export const CountryWord = z.object({ country: CountryCode, language: Language, word: z.string() });
export type CountryWord = z.infer<typeof CountryWord>;
