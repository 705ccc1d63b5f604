import type { Company } from "#reference/contract";
import { companiesNamed } from "./company-at.ts";
import type { CompanyGraph } from "./company-graph.ts";

/** What a make is known by. */
interface MakeName {
  readonly name: string;
  readonly code?: string | undefined;
}

/** Companies behind a make: of its name, those recorded under its code first; else those of the code. */
export function companiesOfMake(graph: CompanyGraph, { name, code }: MakeName): Company[] {
  const named = companiesNamed(graph, name);
  const ofCode = (company: Company) => code !== undefined && company.makeCodes.includes(code);
  if (named.length > 0) {
    return named.toSorted((a, b) => Number(ofCode(b)) - Number(ofCode(a)));
  }
  return code === undefined ? [] : [...(graph.byCode.get(code) ?? [])];
}

/** The company shown for a make: the first that is not known to have ended, else the last there was. */
export function companyOfMake(graph: CompanyGraph, make: MakeName): Company | undefined {
  const companies = companiesOfMake(graph, make);
  const ofCode = companies.filter(
    ({ makeCodes }) => make.code !== undefined && makeCodes.includes(make.code),
  );
  const chosen = ofCode.length > 0 ? ofCode : companies;
  return chosen.find(({ yearTo }) => yearTo === undefined) ?? chosen.at(-1);
}
