import {
  buildFindIndex,
  comparedEntries,
  type EntrySelection,
  listEntryDocuments,
  selectEntries,
} from "#reference/science";
import { readSearchWords } from "../seed/search-words.ts";
import type { CodeLists } from "../tables.ts";
import type { ChangedEntry } from "./follower-store.ts";

/**
 * Which of the changed entries each search means, as they were or as they are: these entries are
 * indexed and nothing else, so that following costs nothing while nothing changes. A search means
 * what is written as it says, never what resembles it, so the rest of the table is not needed.
 */
export function matchSearches(
  lists: CodeLists,
  changed: readonly ChangedEntry[],
  searches: readonly EntrySelection[],
): string[][] {
  const is = changed.flatMap(({ ref, article }) => comparedEntries(ref, article));
  const was = changed.flatMap(({ ref, before }) =>
    before === null ? [] : comparedEntries(ref, before),
  );
  const [now, then] = [is, was].map((entries) =>
    buildFindIndex(listEntryDocuments({ ...lists, entries }, readSearchWords())),
  );
  return searches.map((search) => {
    const found = [now, then].flatMap((index) => (index ? selectEntries(index, search) : []));
    return [...new Set(found)];
  });
}
