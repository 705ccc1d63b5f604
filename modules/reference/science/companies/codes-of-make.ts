import type { Company } from "#reference/contract";
import { compactKey } from "../text/index.ts";
import type { CompanyGraph } from "./company-graph.ts";
import { companiesOfMake } from "./company-of-make.ts";
import { relatedCompanies } from "./related-makes.ts";

/** Systems of which a code is struck on guns in the place of a name; headstamps are on cartridges only. */
const struck = new Set(["ordnance_code", "factory_mark"]);

interface MakeName {
  readonly name: string;
  readonly code?: string | undefined;
}

/** A single letter, or digits alone, are struck for too much else to be read as a name. */
function codesOf(companies: readonly Company[]): string[] {
  const codes = companies.flatMap(({ codes: own }) =>
    own.flatMap(({ list, code }) => (struck.has(list) ? [compactKey(code)] : [])),
  );
  return [...new Set(codes)].filter((code) => code.length > 1 && /[^\d]/.test(code));
}

/** Codes of the companies behind a make, and those of companies near them in time or ownership, folded. */
export function codesOfMake(
  graph: CompanyGraph,
  make: MakeName,
): { readonly own: readonly string[]; readonly related: readonly string[] } {
  const own = codesOf(companiesOfMake(graph, make));
  const near = relatedCompanies(graph, make).flatMap(({ id }) => graph.companies.get(id) ?? []);
  return { own, related: codesOf(near).filter((code) => !own.includes(code)) };
}
