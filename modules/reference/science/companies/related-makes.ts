import type { CompanyLink } from "#reference/contract";
import { companiesNamed } from "./company-at.ts";
import type { CompanyGraph } from "./company-graph.ts";
import { companiesOfMake } from "./company-of-make.ts";
import { pathBetween } from "./path-between.ts";
import { stepsFrom } from "./successors.ts";

/** A name further away than this says nothing about a gun. */
const longestRelation = 2;

/** How the company a mark names stands to a make; undefined where they are the same or not related. */
export function relationToMake(
  graph: CompanyGraph,
  seen: string,
  make: { readonly name: string; readonly code?: string | undefined },
): CompanyLink[] | undefined {
  const own = companiesOfMake(graph, make);
  const named = companiesNamed(graph, seen);
  if (named.some((company) => own.includes(company))) return undefined;
  const paths = own.flatMap(({ id }) =>
    named.flatMap((company) => {
      const path = pathBetween(graph, id, company.id, longestRelation);
      return path === undefined ? [] : [path];
    }),
  );
  return paths.toSorted((a, b) => a.length - b.length)[0];
}

/** Companies near a make in time or ownership, its own left out, each with its distance in steps. */
export function relatedCompanies(
  graph: CompanyGraph,
  make: { readonly name: string; readonly code?: string | undefined },
): { id: string; distance: number }[] {
  const own = new Set(companiesOfMake(graph, make).map(({ id }) => id));
  const distances = new Map<string, number>();
  for (const direction of ["later", "earlier"] as const) {
    let open = [...own];
    for (let distance = 1; distance <= longestRelation; distance += 1) {
      open = open.flatMap((id) => stepsFrom(graph, direction, id).map(({ to }) => to));
      for (const id of open) if (!own.has(id) && !distances.has(id)) distances.set(id, distance);
    }
  }
  return [...distances].map(([id, distance]) => ({ id, distance }));
}

/** The names of those companies, each with the distance of its company. */
export function relatedNames(
  graph: CompanyGraph,
  make: { readonly name: string; readonly code?: string | undefined },
): { name: string; distance: number }[] {
  return relatedCompanies(graph, make).flatMap(({ id, distance }) => {
    const company = graph.companies.get(id);
    const names = new Set([company?.name ?? id, ...(company?.names ?? []).map(({ text }) => text)]);
    return [...names].map((name) => ({ name, distance }));
  });
}
