import type * as z from "zod";
import { ReferenceLists } from "./reference-lists.ts";

/** The code lists that reading a mark needs beside the entries themselves. */
export const Lexicons = ReferenceLists.pick({
  makes: true,
  calibres: true,
  cartridges: true,
  countries: true,
  countryWords: true,
  companies: true,
  companyRelations: true,
});
export type Lexicons = z.infer<typeof Lexicons>;
