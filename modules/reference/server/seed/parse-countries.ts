import * as z from "zod";
import { Language } from "#platform/i18n/contract";
import type { Country, CountryWord } from "#reference/contract";
import { flag, optionalText, readRows, refuseDuplicates } from "./read-rows.ts";
import type { Parsed } from "./seed-fault.ts";

const degrees = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number)
  .optional();

const CountryRow = z
  .object({
    iso3: z.string().regex(/^[A-Z]{3}$/),
    iso2: z.string().regex(/^[A-Z]{2}$/),
    name_en: z.string(),
    name_fr: z.string(),
    name_es: z.string(),
    name_ar: z.string(),
    region: optionalText,
    subregion: optionalText,
    is_un_member: flag,
    is_interpol_member: flag,
    lat: degrees,
    lon: degrees,
  })
  .transform(
    (row): Country => ({
      code: row.iso2,
      iso3: row.iso3,
      names: { en: row.name_en, fr: row.name_fr, es: row.name_es, ar: row.name_ar },
      ...(row.region === undefined ? {} : { region: row.region }),
      ...(row.subregion === undefined ? {} : { subregion: row.subregion }),
      isUnMember: row.is_un_member,
      isInterpolMember: row.is_interpol_member,
      ...(row.lat === undefined ? {} : { latitude: row.lat }),
      ...(row.lon === undefined ? {} : { longitude: row.lon }),
    }),
  );

export function parseCountries(text: string): Parsed<Country> {
  const file = "countries.csv";
  return refuseDuplicates(file, readRows(file, text, CountryRow), ({ code }) => code);
}

const WordRow = z
  .object({ country: z.string().regex(/^[A-Z]{2}$/), lang: Language, word: z.string() })
  .transform(({ country, lang, word }): CountryWord => ({ country, language: lang, word }));

export function parseCountryWords(text: string): Parsed<CountryWord> {
  return readRows("country_words.csv", text, WordRow);
}

/** Alpha-3 codes that ISO 3166 withdrew, with the alpha-2 code they had. */
const formerStates: readonly (readonly [string, string])[] = [
  ["DDR", "DD"],
  ["SUN", "SU"],
  ["YUG", "YU"],
  ["CSK", "CS"],
];

/** The alpha-2 code of each alpha-3 code, former states included. */
export function alpha2Codes(countries: readonly Country[]): ReadonlyMap<string, string> {
  return new Map([...formerStates, ...countries.map(({ iso3, code }) => [iso3, code] as const)]);
}
