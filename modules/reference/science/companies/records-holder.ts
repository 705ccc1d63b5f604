import type { Company, CompanyRelationKind, RecordsChain } from "#reference/contract";
import { type CompanyGraph, linkOf, type Step } from "./company-graph.ts";
import { stepsFrom } from "./successors.ts";

/** By these the papers of a company pass on, surest first. A licence passes on no papers. */
const carriers: readonly CompanyRelationKind[] = [
  "renamed",
  "merged_into",
  "successor_of",
  "brand_of",
];
const end: ReadonlySet<CompanyRelationKind> = new Set(["renamed", "merged_into", "brand_of"]);

/** A company is gone when its last year is known, or when it became part of another. */
function isGone(graph: CompanyGraph, { id, yearTo }: Company): boolean {
  return (
    yearTo !== undefined ||
    stepsFrom(graph, "later", id).some(({ relation }) => end.has(relation.kind))
  );
}

function latest(steps: readonly Step[]): Step | undefined {
  const dated = steps.filter(({ relation }) => relation.year !== undefined);
  return dated.at(-1) ?? steps.at(-1);
}

/** The step along which the papers of a company that is gone went: carried on, else its last owner. */
function carriedOn(steps: readonly Step[]): Step | undefined {
  for (const kind of carriers) {
    const step = latest(steps.filter(({ relation }) => relation.kind === kind));
    if (step !== undefined) return step;
  }
  return latest(steps.filter(({ relation }) => relation.kind === "acquired_by"));
}

/** The owner in force: the last that took it over, unless it was split off since. */
function ownerStep(graph: CompanyGraph, id: string): Step | undefined {
  const owned = stepsFrom(graph, "later", id).filter(
    ({ relation }) => relation.kind === "acquired_by",
  );
  const step = latest(owned);
  const left = stepsFrom(graph, "earlier", id).some(
    ({ relation, to }) =>
      relation.kind === "split_from" &&
      (to === step?.to || (relation.year ?? -Infinity) >= (step?.relation.year ?? Infinity)),
  );
  return left ? undefined : step;
}

function follow(from: string, next: (id: string) => Step | undefined): Step[] {
  const met = new Set([from]);
  const steps: Step[] = [];
  for (let step = next(from); step !== undefined && !met.has(step.to); step = next(step.to)) {
    met.add(step.to);
    steps.push(step);
  }
  return steps;
}

/**
 * Who would hold a company's records today: from a company that is gone to who carried it on, its last owner
 * where nobody is named, until one that is not known to have ended. A lead for whom to ask, never proof:
 * papers may have been lost or given to an archive.
 */
export function recordsHolder(graph: CompanyGraph, id: string): RecordsChain {
  const companyOf = (each: string) => graph.companies.get(each);
  const steps = follow(id, (each) => {
    const company = companyOf(each);
    if (company === undefined || !isGone(graph, company)) return undefined;
    return carriedOn(stepsFrom(graph, "later", each));
  });
  const last = companyOf(steps.at(-1)?.to ?? id);
  const links = steps.map(({ relation }) => linkOf(graph, relation));
  if (last === undefined || isGone(graph, last)) return { links, owners: [] };
  const owners = follow(last.id, (each) => ownerStep(graph, each));
  return {
    links,
    holder: { id: last.id, name: last.name },
    owners: owners.map(({ relation }) => linkOf(graph, relation)),
  };
}
