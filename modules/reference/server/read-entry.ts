import { problem, type RouteAnswer } from "#platform/http/contract";
import { type entryRoute, referenceErrors } from "#reference/contract";
import { articleRef, comparedEntries, knownAround, mostBeside } from "#reference/science";
import {
  listLinking,
  listMerged,
  listSiblings,
  nameEntries,
  type StoredEntry,
} from "./entry/entry-store.ts";
import { type LedOn, leadOn } from "./entry/lead-on.ts";
import type { ReferenceTable } from "./reference-table.ts";

/** The entry that stands today for this number. */
export async function getStanding(
  table: Pick<ReferenceTable, "query">,
  ref: string,
): Promise<StoredEntry> {
  return (await getLed(table, ref)).entry;
}

async function getLed({ query }: Pick<ReferenceTable, "query">, ref: string): Promise<LedOn> {
  const led = await leadOn(query, ref);
  if (led === undefined) throw problem(referenceErrors.entryNotFound, { ref });
  return led;
}

/** One entry in full, with what the lists say of it; reads what stands, not what memory holds. */
export async function readEntry(
  table: ReferenceTable,
  ref: string,
): Promise<RouteAnswer<typeof entryRoute>> {
  const { entry: standing, ref: led } = await getLed(table, ref);
  const { article, version, isListed, changedAt } = standing;
  const linked = [...new Set(article.links.map((link) => articleRef(link.ref)))];
  const [siblings, links, linkedFrom, merged] = await Promise.all([
    listSiblings(table.query, article.make, standing.ref, mostBeside),
    nameEntries(table.query, linked),
    listLinking(table.query, standing.ref, mostBeside),
    listMerged(table.query, standing.ref),
  ]);
  const compared = comparedEntries(standing.ref, article);
  const entry = compared.find((one) => one.ref === led) ?? compared[0];
  if (entry === undefined) throw problem(referenceErrors.entryNotFound, { ref });
  return {
    ref: standing.ref,
    version,
    isListed,
    changedAt: changedAt.toISOString(),
    article,
    entry,
    ...knownAround(table, entry, article),
    siblings,
    links,
    linkedFrom,
    merged,
  };
}
