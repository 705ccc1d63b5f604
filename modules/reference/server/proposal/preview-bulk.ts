import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { MOST_BULK_ENTRIES, type previewBulkRoute, proposalErrors } from "#reference/contract";
import {
  changeOfBulk,
  type Plan,
  type PlannedVersion,
  planPublication,
  type StandingVersion,
} from "#reference/science";
import type { EditingDesk } from "../editing/editing-parts.ts";
import { listStanding } from "../entry/standing-store.ts";
import { previewPlanned } from "./preview-stored.ts";

type Asked = CheckedInput<typeof previewBulkRoute>["body"];

/** What one change would do to every entry that a search means; changes nothing. */
export async function previewBulk(
  { query, table }: EditingDesk,
  { query: text, facets, edit }: Asked,
): Promise<RouteAnswer<typeof previewBulkRoute>> {
  const refs = await table.engine.ask("select", { query: text, facets });
  if (refs.length > MOST_BULK_ENTRIES) {
    const facts = { count: refs.length, most: MOST_BULK_ENTRIES };
    throw problem(proposalErrors.tooManyEntries, facts);
  }
  const standing = await listStanding(query, refs, { isHeld: false });
  const touched = [...standing].filter(([, one]) => isTouched(one, edit));
  const plans = touched.map(([ref, one]) => [ref, one, planOne(ref, one, edit)] as const);
  const planned = plans.flatMap(([, , plan]) => ("versions" in plan ? plan.versions : []));
  return {
    found: refs.length,
    entries: planned.flatMap(readVersion),
    previews: previewPlanned(planned).previews,
    faults: plans.flatMap(([ref, , plan]) =>
      "faults" in plan ? plan.faults.map(({ fault }) => ({ ref, fault })) : [],
    ),
  };
}

function isTouched({ article, isListed }: StandingVersion, edit: Asked["edit"]): boolean {
  return isListed && changeOfBulk(article, edit) !== undefined;
}

function planOne(ref: string, standing: StandingVersion, edit: Asked["edit"]): Plan {
  const entries = [{ ref, version: standing.version }];
  const facts = { standing: () => standing, base: () => standing.article };
  return planPublication({ kind: "bulk", entries, edit }, facts);
}

function readVersion({ ref, before }: PlannedVersion) {
  return ref !== undefined && before !== undefined ? [{ ref, version: before.version }] : [];
}
