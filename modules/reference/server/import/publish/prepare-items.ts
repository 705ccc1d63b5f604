import { mergeArticle } from "#reference/science";
import { nextEntryRefs } from "../../entry/entry-number-store.ts";
import { asReference, type ImportQuery } from "../batch/importer.ts";
import type { Progress } from "../batch/progress.ts";
import { knownVariants } from "../plan/known-variants.ts";
import { readArticles, readKeys, type StandingArticle } from "../plan/standing-store.ts";
import {
  type DecidedItem,
  forgetMerges,
  keepNumbers,
  keepPrepared,
  listMergeRefs,
  listMerges,
  listUnnumbered,
  type PreparedItem,
} from "./prepared-store.ts";

const portion = 4000;

/**
 * Works out, in portions that are kept, what each item is published as. Nothing of it can be seen in
 * the table yet. Begun again after a kill, new entries keep the numbers they were given.
 */
export async function prepareItems(
  query: ImportQuery,
  batch: { id: string; table: string },
  note: Progress,
): Promise<void> {
  await forgetMerges(query, batch.id);
  let done = await numberNewEntries(query, batch.id, note);
  const keys = await readKeys(query, batch.table);
  for (let after = ""; ; ) {
    const refs = await listMergeRefs(query, batch.id, { after, limit: portion });
    const last = refs.at(-1);
    if (last === undefined) return;
    const articles = await readArticles(query, refs);
    const byRef = Map.groupBy(await listMerges(query, batch.id, refs), ({ ref }) => ref ?? "");
    const prepared = [...byRef].flatMap(([ref, items]) =>
      prepareMerge(articles.get(ref), items, keys),
    );
    await keepPrepared(query, batch.id, prepared);
    done += prepared.length;
    await note(done);
    after = last;
  }
}

async function numberNewEntries(
  query: ImportQuery,
  batch: string,
  note: Progress,
): Promise<number> {
  for (let done = 0; ; ) {
    const items = await listUnnumbered(query, batch, portion);
    if (items.length === 0) return done;
    const refs = await nextEntryRefs(asReference(query), items.length);
    await keepNumbers(
      query,
      batch,
      items.map(({ number }, at) => ({ number, ref: refs[at] ?? "" })),
    );
    done += items.length;
    await note(done);
  }
}

/** The items of one entry, one merged after the other; the last carries the article. */
function prepareMerge(
  standing: StandingArticle | undefined,
  items: readonly DecidedItem[],
  keys: Parameters<typeof knownVariants>[1],
): PreparedItem[] {
  if (standing === undefined) return [];
  const { ref, version, is_listed: wasListed, lastVariant } = standing;
  let { article } = standing;
  return items.map((item, at) => {
    const mode = item.action === "update" ? "update" : "complete";
    const known = knownVariants(item.keys, keys, ref);
    const merged = mergeArticle(article, item.article, mode, { known, lastVariant });
    article = merged.article;
    return {
      number: item.number,
      ref,
      version: version + 1,
      next: at === items.length - 1 ? article : null,
      keys: item.keys.map(({ key, variant }) => ({
        key,
        variant: merged.numbers.get(variant ?? 0),
      })),
      wasListed,
    };
  });
}
