import { problem, type RouteAnswer } from "#platform/http/contract";
import { type entryRoute, referenceErrors } from "#reference/contract";
import { articleRef, comparedEntries, knownAround, mostBeside } from "#reference/science";
import {
  findStoredEntry,
  listLinking,
  listMerged,
  listSiblings,
  nameEntries,
  type StoredEntry,
} from "./entry/entry-store.ts";
import type { ReferenceTable } from "./reference-table.ts";

/** The entry under this number: of the number it was merged into, where it was. */
export async function getStanding(
  { query }: Pick<ReferenceTable, "query">,
  ref: string,
): Promise<StoredEntry> {
  const seen = new Set<string>();
  let at = articleRef(ref);
  while (!seen.has(at)) {
    seen.add(at);
    const found = await findStoredEntry(query, at);
    if (found === undefined) break;
    if (found.mergedInto === undefined) return found;
    at = found.mergedInto;
  }
  throw problem(referenceErrors.entryNotFound, { ref });
}

/** One entry in full, with what the lists say of it; reads what stands, not what memory holds. */
export async function readEntry(
  table: ReferenceTable,
  ref: string,
): Promise<RouteAnswer<typeof entryRoute>> {
  const standing = await getStanding(table, ref);
  const { article, version, isListed, changedAt } = standing;
  const linked = [...new Set(article.links.map((link) => articleRef(link.ref)))];
  const [siblings, links, linkedFrom, merged] = await Promise.all([
    listSiblings(table.query, article.make, standing.ref, mostBeside),
    nameEntries(table.query, linked),
    listLinking(table.query, standing.ref, mostBeside),
    listMerged(table.query, standing.ref),
  ]);
  const compared = comparedEntries(standing.ref, article);
  const entry = compared.find((one) => one.ref === ref) ?? compared[0];
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
