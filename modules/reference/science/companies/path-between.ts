import type { CompanyLink } from "#reference/contract";
import { type CompanyGraph, linkOf, type Step } from "./company-graph.ts";
import { stepsFrom } from "./successors.ts";

/**
 * The shortest way from one company to another in one direction of time, at most `longest` steps; undefined
 * where there is none. Circles end where they meet themselves.
 */
function pathAlong(
  graph: CompanyGraph,
  direction: "later" | "earlier",
  from: string,
  to: string,
  longest: number,
): Step[] | undefined {
  const met = new Set([from]);
  let open: { at: string; steps: Step[] }[] = [{ at: from, steps: [] }];
  for (let length = 1; length <= longest; length += 1) {
    const next: typeof open = [];
    for (const { at, steps } of open) {
      for (const step of stepsFrom(graph, direction, at)) {
        if (step.to === to) return [...steps, step];
        if (met.has(step.to)) continue;
        met.add(step.to);
        next.push({ at: step.to, steps: [...steps, step] });
      }
    }
    open = next;
  }
  return undefined;
}

/**
 * How two companies are related, as links with their reasons: one is a successor, owner, brand or licence
 * holder of the other over at most `longest` steps. Two that only share an owner are not.
 */
export function pathBetween(
  graph: CompanyGraph,
  from: string,
  to: string,
  longest = Infinity,
): CompanyLink[] | undefined {
  const limit = Math.min(longest, graph.companies.size);
  const steps =
    pathAlong(graph, "later", from, to, limit) ?? pathAlong(graph, "earlier", from, to, limit);
  return steps?.map(({ relation }) => linkOf(graph, relation));
}
