import type { Entry, EntryLink } from "#reference/contract";
import { articleRef } from "../article/index.ts";

/** A link of one entry to another that stands beside it. */
export interface LinkAmong {
  readonly from: Entry;
  readonly to: Entry;
  readonly link: EntryLink;
}

/** Which of these entries say what to look for to tell them from another of these; each link once. */
export function linksAmong(entries: readonly Entry[]): LinkAmong[] {
  const byArticle = new Map<string, Entry>();
  for (const entry of entries) {
    for (const ref of [entry.ref, ...(entry.formerRefs ?? [])]) {
      const own = articleRef(ref);
      if (!byArticle.has(own)) byArticle.set(own, entry);
    }
  }
  const firsts = new Set(byArticle.values());
  return [...firsts].flatMap((from) =>
    (from.links ?? []).flatMap((link) => {
      const to = byArticle.get(articleRef(link.ref));
      return to === undefined || to === from ? [] : [{ from, to, link }];
    }),
  );
}
