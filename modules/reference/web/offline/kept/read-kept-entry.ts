import type { RouteAnswer } from "#platform/http/contract";
import type { Entry, entryRoute } from "#reference/contract";
import { articleRef, comparedEntries, knownAround, mostBeside } from "#reference/science";
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

/** The number that stands today for this one: merged, or moved by a split, or as it is. */
function leadOn(entries: readonly Entry[], wanted: string): string {
  if (entries.some(({ ref }) => ref === wanted)) return wanted;
  const heirOf = (number: string) =>
    entries.find(({ formerRefs }) => formerRefs?.includes(number))?.ref;
  return heirOf(wanted) ?? heirOf(articleRef(wanted)) ?? wanted;
}

/** An entry's page in full but for its photographs; undefined where the pack has no such entry. */
export async function readKeptEntry(
  kept: KeptTable,
  wanted: string,
): Promise<KeptEntry | undefined> {
  const { entries } = (await kept.table()).lists;
  const led = leadOn(entries, wanted);
  const standing = await kept.findArticle(articleRef(led));
  if (standing === undefined) return undefined;
  const { article, ref } = standing;
  const compared = comparedEntries(ref, article);
  const entry = compared.find((one) => one.ref === led) ?? compared[0];
  if (entry === undefined) return undefined;
  return {
    ...standing,
    isListed: true,
    entry,
    ...knownAround(await kept.lists(), entry, article),
    siblings: siblingsOf(entries, article.make, ref),
  } as KeptEntry;
}
