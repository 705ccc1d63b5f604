import type { Company, CompanyEvent, Make, ReferenceLists } from "#reference/contract";
import { type CompanyGraph, linkOf } from "./company-graph.ts";
import { companyOfMake } from "./company-of-make.ts";
import { recordsHolder } from "./records-holder.ts";
import { predecessorsOf, successorsOf } from "./successors.ts";

/** What is known of companies. */
export interface KnownCompanies {
  readonly lists: Pick<ReferenceLists, "companyRelations" | "makes">;
  readonly companies: CompanyGraph;
}

function eventsOf({ lists, companies }: KnownCompanies, id: string): CompanyEvent[] {
  return lists.companyRelations
    .filter(({ subject, object }) => subject === id || object === id)
    .map((relation) => ({
      ...linkOf(companies, relation),
      source: relation.source,
      state: relation.state,
    }))
    .toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0);
}

/** The makes that are a company's, whether an entry is listed or not. */
export function makesOfCompany({ lists, companies }: KnownCompanies, id: string) {
  return lists.makes.filter((make) => companyOfMake(companies, make)?.id === id);
}

/**
 * One company with what follows from its relations; undefined where none is listed under that id.
 *
 * @param own its makes of which an entry is listed
 */
export function describeCompany(known: KnownCompanies, id: string, own: readonly Make[]) {
  const { companies } = known;
  const company = companies.companies.get(id);
  if (company === undefined) return undefined;
  return {
    company,
    events: eventsOf(known, id),
    successors: successorsOf(companies, id),
    predecessors: predecessorsOf(companies, id),
    records: recordsHolder(companies, id),
    makes: own.map(({ id: make, name, code }) => ({
      id: make,
      name,
      ...(code !== undefined && { code }),
    })),
  };
}

/** What the list of companies shows of one. */
export function briefCompany({ id, name, kind, names, country, yearFrom, yearTo }: Company) {
  return {
    id,
    name,
    kind,
    names,
    ...(country !== undefined && { country }),
    ...(yearFrom !== undefined && { yearFrom }),
    ...(yearTo !== undefined && { yearTo }),
  };
}
