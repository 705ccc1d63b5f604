import * as z from "zod";
import { CountryCode } from "./entry.ts";

/** A row of the NCIC list of makes: one code, the names it stands for. */
export const MakeCode = z.object({
  code: z.string(),
  /** Short name to show. */
  name: z.string(),
  /** Label of the list, aliases, and the maker named in the label, as they stand. */
  alsoKnownAs: z.array(z.string()),
  country: CountryCode.optional(),
  isImporter: z.boolean(),
});
export type MakeCode = z.infer<typeof MakeCode>;

/** A chambering by its list name and every other name it goes by. */
export const Calibre = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
});
export type Calibre = z.infer<typeof Calibre>;

/** A country by its code and its names in the four languages. */
export const CountryNames = z.object({
  code: CountryCode,
  names: z.array(z.string()),
});
export type CountryNames = z.infer<typeof CountryNames>;

/** The code lists that reading a mark needs beside the entries themselves. */
export const Lexicons = z.object({
  makes: z.array(MakeCode),
  calibres: z.array(Calibre),
  countries: z.array(CountryNames),
});
export type Lexicons = z.infer<typeof Lexicons>;
