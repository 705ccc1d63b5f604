import { problem, type RouteAnswer } from "#platform/http/contract";
import { type companiesRoute, companyErrors, type companyRoute } from "#reference/contract";
import { briefCompany, describeCompany, makesOfCompany } from "#reference/science";
import { listListedMakes } from "../entry/entry-store.ts";
import type { ReferenceTable } from "../reference-table.ts";

/** One company with what follows from its relations. */
export async function readCompany(
  table: ReferenceTable,
  id: string,
): Promise<RouteAnswer<typeof companyRoute>> {
  const makes = makesOfCompany(table, id);
  const names = makes.map(({ name }) => name);
  const inTable = new Set(await listListedMakes(table.query, names));
  const listed = makes.filter(({ name }) => inTable.has(name));
  const company = describeCompany(table, id, listed);
  if (company === undefined) throw problem(companyErrors.companyNotFound, { id });
  return company;
}

/** All companies, by name. */
export function listCompanies({ lists }: ReferenceTable): RouteAnswer<typeof companiesRoute> {
  return { companies: lists.companies.map(briefCompany) };
}
