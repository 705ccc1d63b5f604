import type { CompanyLink } from "#reference/contract";
import { type CompanyGraph, linkOf, type Step } from "./company-graph.ts";

function byYear(a: Step, b: Step): number {
  return (a.relation.year ?? Infinity) - (b.relation.year ?? Infinity) || 0;
}

/** The steps from a company in one direction of time, by year, unknown years last. */
export function stepsFrom(
  graph: CompanyGraph,
  direction: "later" | "earlier",
  id: string,
): readonly Step[] {
  return (graph[direction].get(id) ?? []).toSorted(byYear);
}

/** Companies that carried on, took over, own the brand or hold a licence, one step away. */
export function successorsOf(graph: CompanyGraph, id: string): CompanyLink[] {
  return stepsFrom(graph, "later", id).map(({ relation }) => linkOf(graph, relation));
}

/** Companies it carries on, took over, or whose brand or licence it holds, one step away. */
export function predecessorsOf(graph: CompanyGraph, id: string): CompanyLink[] {
  return stepsFrom(graph, "earlier", id).map(({ relation }) => linkOf(graph, relation));
}
