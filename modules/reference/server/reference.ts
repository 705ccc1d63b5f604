import { type Binding, bind } from "#platform/http/server";
import {
  companiesRoute,
  companyRoute,
  countriesRoute,
  entryRoute,
  findRoute,
  glossaryRoute,
  identifyRoute,
  sourcesRoute,
  verifyRoute,
} from "#reference/contract";
import { listCompanies, readCompany } from "./companies/read-company.ts";
import { listTerms } from "./glossary/list-terms.ts";
import { serveLibrary } from "./library/serve-library.ts";
import { readEntry } from "./read-entry.ts";
import type { ReferenceTable } from "./reference-table.ts";
import { serveVersions } from "./version/serve-versions.ts";

const MOST_CANDIDATES = 12;

/** The routes of the reference table. */
export function serveReference(table: ReferenceTable): Binding[] {
  const { engine, attributions } = table;
  return [
    bind(findRoute, ({ body }) => engine.ask("find", body)),
    bind(identifyRoute, ({ body }) => engine.ask("identify", body, MOST_CANDIDATES)),
    bind(verifyRoute, ({ body }) => engine.ask("verify", body)),
    bind(entryRoute, ({ params }) => readEntry(table, params.ref)),
    bind(companyRoute, ({ params }) => readCompany(table, params.id)),
    bind(companiesRoute, () => listCompanies(table)),
    bind(glossaryRoute, ({ query }) => listTerms(table.lists.terms, query.language)),
    bind(sourcesRoute, () => ({ attributions: [...attributions], counts: countLists(table) })),
    bind(countriesRoute, () => ({ countries: namesOfCountries(table) })),
    ...serveLibrary(table),
    ...serveVersions(table),
  ];
}

function namesOfCountries({ lists }: ReferenceTable) {
  return lists.countries.map(({ code, names }) => ({ code, names }));
}

function countLists({ lists, engine }: ReferenceTable): Record<string, number> {
  const counts = Object.entries(lists).map(([name, rows]) => [name, rows.length] as const);
  return Object.fromEntries([...counts, ["entries", engine.entries()]]);
}
