import type { FacetChoice, MatchManner } from "../../contract/find.ts";
import { articleRef } from "../article/index.ts";
import { find } from "./find.ts";
import type { FindIndex } from "./find-index.ts";

/** A search as a set of entries rather than a ranked list. */
export interface EntrySelection {
  readonly query: string;
  readonly facets: FacetChoice;
}

/** Likeness is for people who look; what is meant as a set is meant as written. */
const meant: ReadonlySet<MatchManner> = new Set(["exact", "prefix", "joined"]);

/**
 * Numbers of the entries a search means: every word is found as written or begun so, and the facets
 * hold. Stricter than Find, which also offers what resembles; so that nobody changes or is told of
 * entries that are merely alike.
 */
export function selectEntries(index: FindIndex, { query, facets }: EntrySelection): string[] {
  const words = query.trim().split(/\s+/u).filter(Boolean);
  const [first = "", ...others] = words;
  let refs = entriesOf(index, first, facets);
  for (const word of others) {
    const more = entriesOf(index, word, facets);
    refs = new Set([...refs].filter((ref) => more.has(ref)));
  }
  return [...new Set([...refs].map(articleRef))].sort();
}

function entriesOf(index: FindIndex, query: string, facets: FacetChoice): Set<string> {
  const narrowed = { ...facets, kind: ["entry"] };
  const limit = index.documents.length;
  const { results } = find(index, { query, facets: narrowed, limit: Math.max(limit, 1) });
  const kept = results.filter(
    ({ matches }) => query === "" || matches.some(({ manner }) => meant.has(manner)),
  );
  return new Set(kept.map(({ id }) => id));
}
