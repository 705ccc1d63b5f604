import { problem, type RouteAnswer } from "#platform/http/contract";
import {
  type Company,
  type CompanyEvent,
  type companiesRoute,
  companyErrors,
  type companyRoute,
} from "#reference/contract";
import {
  companyOfMake,
  linkOf,
  predecessorsOf,
  recordsHolder,
  successorsOf,
} from "#reference/science";
import { listListedMakes } from "../entry/entry-store.ts";
import type { ReferenceTable } from "../reference-table.ts";

function eventsOf({ lists, companies }: ReferenceTable, id: string): CompanyEvent[] {
  return lists.companyRelations
    .filter(({ subject, object }) => subject === id || object === id)
    .map((relation) => ({
      ...linkOf(companies, relation),
      source: relation.source,
      state: relation.state,
    }))
    .toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0);
}

/** Makes of the entries that are this company's. */
async function makesOf({ lists, companies, query }: ReferenceTable, id: string) {
  const own = lists.makes.filter((make) => companyOfMake(companies, make)?.id === id);
  const names = own.map(({ name }) => name);
  const inTable = new Set(await listListedMakes(query, names));
  return own
    .filter(({ name }) => inTable.has(name))
    .map((make) => ({
      id: make.id,
      name: make.name,
      ...(make.code === undefined ? {} : { code: make.code }),
    }));
}

/** One company with what follows from its relations. */
export async function readCompany(
  table: ReferenceTable,
  id: string,
): Promise<RouteAnswer<typeof companyRoute>> {
  const { companies } = table;
  const company = companies.companies.get(id);
  if (company === undefined) throw problem(companyErrors.companyNotFound, { id });
  return {
    company,
    events: eventsOf(table, id),
    successors: successorsOf(companies, id),
    predecessors: predecessorsOf(companies, id),
    records: recordsHolder(companies, id),
    makes: await makesOf(table, id),
  };
}

function briefOf({ id, name, kind, names, country, yearFrom, yearTo }: Company) {
  return {
    id,
    name,
    kind,
    names,
    ...(country === undefined ? {} : { country }),
    ...(yearFrom === undefined ? {} : { yearFrom }),
    ...(yearTo === undefined ? {} : { yearTo }),
  };
}

/** All companies, by name. */
export function listCompanies({ lists }: ReferenceTable): RouteAnswer<typeof companiesRoute> {
  return { companies: lists.companies.map(briefOf) };
}
