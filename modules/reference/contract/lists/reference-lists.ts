import * as z from "zod";
import { Company } from "../companies/company.ts";
import { CompanyRelation } from "../companies/company-relation.ts";
import { Entry } from "../entry.ts";
import { LibraryMark } from "../library/library-mark.ts";
import { Calibre, Cartridge } from "./calibre.ts";
import { ListedCode } from "./code-list.ts";
import { Country, CountryWord } from "./country.ts";
import { Make } from "./make.ts";
import { Term } from "./term.ts";

/** The whole reference table as read into memory. */
export const ReferenceLists = z.object({
  makes: z.array(Make),
  entries: z.array(Entry),
  calibres: z.array(Calibre),
  cartridges: z.array(Cartridge),
  codes: z.array(ListedCode),
  terms: z.array(Term),
  countries: z.array(Country),
  countryWords: z.array(CountryWord),
  marks: z.array(LibraryMark),
  companies: z.array(Company),
  companyRelations: z.array(CompanyRelation),
});
export type ReferenceLists = z.infer<typeof ReferenceLists>;
