import type { Company } from "#reference/contract";
import { type CompanyGraph, companyKeys } from "./company-graph.ts";

interface Period {
  readonly yearFrom?: number | undefined;
  readonly yearTo?: number | undefined;
}

function covers({ yearFrom, yearTo }: Period, year: number): boolean {
  return (yearFrom ?? -Infinity) <= year && year <= (yearTo ?? Infinity);
}

/** Companies that ever bore a name, in the order of the list. Legal forms are passed over. */
export function companiesNamed(graph: CompanyGraph, name: string): Company[] {
  const ids = companyKeys(name).flatMap((key) => graph.byName.get(key) ?? []);
  return [...new Set(ids)].flatMap((id) => graph.companies.get(id) ?? []);
}

/**
 * How well a company fits a name in a year: 3 when it is known to have borne it then, 2 when its first year
 * under it is unknown, 1 when it only existed then.
 */
function fitOf(company: Company, keys: ReadonlySet<string>, year: number): number {
  if (!covers(company, year)) return 0;
  const dated = company.names.filter(({ text }) => companyKeys(text).some((key) => keys.has(key)));
  const borne = dated.length > 0 ? dated.filter((name) => covers(name, year)) : [company];
  if (borne.length === 0) return 1;
  return borne.some(({ yearFrom }) => (yearFrom ?? company.yearFrom) !== undefined) ? 3 : 2;
}

/**
 * Which company a name meant in a year: the one that bore it then, else one that bore it at another time
 * and existed then. Unknown years fit, known ones better. Undefined where none does, or where several do equally.
 */
export function companyAt(graph: CompanyGraph, name: string, year: number): Company | undefined {
  const keys = new Set(companyKeys(name));
  const fits = companiesNamed(graph, name).map((company) => ({
    company,
    fit: fitOf(company, keys, year),
  }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  if (best === 0) return undefined;
  const [first, second] = fits.filter(({ fit }) => fit === best);
  return second === undefined ? first?.company : undefined;
}
