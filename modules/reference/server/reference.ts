import { problem } from "#platform/http/contract";
import { type Binding, bind } from "#platform/http/server";
import {
  companiesRoute,
  companyRoute,
  compareRoute,
  countriesRoute,
  entryRoute,
  explainRoute,
  findRoute,
  glossaryRoute,
  identifyRoute,
  judgeSerialRoute,
  referenceErrors,
  sourcesRoute,
  verifyRoute,
} from "#reference/contract";
import { listTerms, mostCandidates } from "#reference/science";
import { listCompanies, readCompany } from "./companies/read-company.ts";
import { serveLibrary } from "./library/serve-library.ts";
import { servePack } from "./pack/serve-pack.ts";
import { readEntry } from "./read-entry.ts";
import type { ReferenceTable } from "./reference-table.ts";
import { serveVersions } from "./version/serve-versions.ts";

/** The routes of the reference table. */
export function serveReference(table: ReferenceTable): Binding[] {
  const { engine, attributions } = table;
  return [
    bind(findRoute, ({ body }) => engine.ask("find", body)),
    bind(identifyRoute, ({ body }) => engine.ask("identify", body, mostCandidates)),
    bind(judgeSerialRoute, ({ body }) => engine.ask("judge", body)),
    bind(verifyRoute, ({ body }) => engine.ask("verify", body)),
    bind(explainRoute, ({ body }) => engine.ask("explain", body.observation, body.ref)),
    bind(compareRoute, ({ body }) => compare(table, body.refs)),
    bind(entryRoute, ({ params }) => readEntry(table, params.ref)),
    bind(companyRoute, ({ params }) => readCompany(table, params.id)),
    bind(companiesRoute, () => listCompanies(table)),
    bind(glossaryRoute, ({ query }) => ({ terms: listTerms(table.lists.terms, query.language) })),
    bind(sourcesRoute, () => ({ attributions: [...attributions], counts: countLists(table) })),
    bind(countriesRoute, () => ({ countries: namesOfCountries(table) })),
    ...serveLibrary(table),
    ...servePack(table.pack),
    ...serveVersions(table),
  ];
}

/** Entries side by side; each of them must be listed. */
async function compare({ engine }: ReferenceTable, refs: readonly string[]) {
  const comparison = await engine.ask("compare", refs);
  const missing = refs.find((ref) => comparison.entries.every((entry) => entry.ref !== ref));
  if (missing !== undefined) throw problem(referenceErrors.entryNotFound, { ref: missing });
  return comparison;
}

function namesOfCountries({ lists }: ReferenceTable) {
  return lists.countries.map(({ code, names }) => ({ code, names }));
}

function countLists({ lists, engine }: ReferenceTable): Record<string, number> {
  const counts = Object.entries(lists).map(([name, rows]) => [name, rows.length] as const);
  return Object.fromEntries([...counts, ["entries", engine.entries()]]);
}
