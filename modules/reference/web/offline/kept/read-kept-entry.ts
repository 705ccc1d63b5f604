import type { RouteAnswer } from "#platform/http/contract";
import type { Entry, entryRoute } from "#reference/contract";
import {
  articleRef,
  comparedEntries,
  knownAround,
  mostBeside,
  type PackedArticle,
} from "#reference/science";
import type { KeptTable } from "./kept-table.ts";

/** An entry as its page shows it, with how many photographs stay with the server. */
export type KeptEntry = RouteAnswer<typeof entryRoute> & { readonly photographs: number };

function siblingsOf(entries: readonly Entry[], make: string, ref: string) {
  const models = new Map<string, string>();
  for (const entry of entries) {
    const own = articleRef(entry.ref);
    if (entry.make === make && own !== ref) models.set(own, entry.model);
  }
  const all = [...models].map(([ref, model]) => ({ ref, model }));
  return all.sort((a, b) => (a.model < b.model ? -1 : 1)).slice(0, mostBeside);
}

/** The article of this number, or of the one it was merged into. */
async function findStanding(
  kept: KeptTable,
  entries: readonly Entry[],
  ref: string,
): Promise<PackedArticle | undefined> {
  const found = await kept.findArticle(ref);
  if (found !== undefined) return found;
  const heir = entries.find(({ formerRefs }) => formerRefs?.includes(ref));
  return heir && kept.findArticle(articleRef(heir.ref));
}

/** An entry's page in full but for its photographs; undefined where the pack has no such entry. */
export async function readKeptEntry(
  kept: KeptTable,
  wanted: string,
): Promise<KeptEntry | undefined> {
  const { entries } = (await kept.table()).lists;
  const standing = await findStanding(kept, entries, articleRef(wanted));
  if (standing === undefined) return undefined;
  const { article, ref } = standing;
  const compared = comparedEntries(ref, article);
  const entry = compared.find((one) => one.ref === wanted) ?? compared[0];
  if (entry === undefined) return undefined;
  return {
    ...standing,
    isListed: true,
    entry,
    ...knownAround(await kept.lists(), entry, article),
    siblings: siblingsOf(entries, article.make, ref),
  } as KeptEntry;
}
