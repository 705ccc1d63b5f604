import type { ImportAction } from "#reference/contract";
import {
  changedFields,
  composeArticle,
  type Draft,
  type LeadsTo,
  mergeArticle,
  type ProposedMatch,
  proposeMatch,
  type RowStatement,
  type SpellMake,
  type StandingEntries,
} from "#reference/science";
import type { ImportQuery } from "../batch/importer.ts";
import type { MappedBatch } from "../batch/mapped-batch.ts";
import type { NewItem } from "./item-store.ts";
import { knownVariants } from "./known-variants.ts";
import { type KnownKey, readArticles, type StandingArticle } from "./standing-store.ts";

/** What drawing items needs to know beside their rows. */
export interface Drawing {
  readonly batch: MappedBatch;
  readonly spell: SpellMake;
  readonly standing: StandingEntries;
  readonly keys: ReadonlyMap<string, KnownKey>;
  /** The listed entry a key of the table leads to today. */
  readonly leadsTo: LeadsTo;
  /** Keys that rows of the file refer to and that lead somewhere. */
  readonly referred: ReadonlySet<string>;
}

export type DrawnItem = Omit<NewItem, "number">;

/** Items of some groups of rows, and the rows that come to no entry. */
export async function draw(
  query: ImportQuery,
  drawing: Drawing,
  groups: readonly (readonly RowStatement[])[],
): Promise<{ items: DrawnItem[]; failed: number[] }> {
  const failed: number[] = [];
  const drawn = groups
    .flatMap((rows) => partByEntry(rows, drawing))
    .flatMap((rows) => {
      const draft = composeArticle(rows, drawing.batch.source, drawing.spell);
      if (draft === undefined) failed.push(...rows.map(({ number }) => number));
      return draft === undefined ? [] : [{ draft, match: matchOf(drawing, draft) }];
    });
  const refs = drawn.flatMap(({ match }) => (match.action === "create" ? [] : (match.ref ?? [])));
  const articles = await readArticles(query, refs);
  const items = drawn.map(({ draft, match }) => {
    const standing = match.ref === undefined ? undefined : articles.get(match.ref);
    return itemOf(draft, match, actionOf(drawing, draft, match, standing));
  });
  return { items, failed };
}

/** Rows of variants that a split made part of another entry speak of that entry. */
function partByEntry(
  rows: readonly RowStatement[],
  { keys }: Drawing,
): (readonly RowStatement[])[] {
  const parts = Map.groupBy(rows, ({ key }) => {
    const known = key === undefined ? undefined : keys.get(key);
    return known?.isMoved ? known.ref : "";
  });
  const { [""]: stay, ...apart } = Object.fromEntries(parts);
  // The key of the whole stays with the entry it was split from.
  const moved = Object.values(apart).map((part) =>
    part.map((row) => ({ ...row, entryKey: row.key })),
  );
  return [...(stay === undefined ? [] : [stay]), ...moved];
}

function matchOf({ keys, standing }: Drawing, { article, keys: own }: Draft): ProposedMatch {
  const refs = own.flatMap(({ key }) => keys.get(key)?.ref ?? []);
  return proposeMatch(article, refs, standing);
}

/** What is proposed; `same` where it would change nothing but sources and dates. */
function actionOf(
  { keys, leadsTo, referred }: Drawing,
  { article, keys: own, seeAlso }: Draft,
  { action, ref }: ProposedMatch,
  standing: StandingArticle | undefined,
): ImportAction {
  const isMerge = action === "update" || action === "complete";
  if (!isMerge || standing === undefined || !standing.is_listed) return action;
  const hasNewKey = own.some(({ key }) => keys.get(key)?.ref !== ref);
  const linked = new Set([standing.ref, ...standing.article.links.map((link) => link.ref)]);
  const hasNewReference = seeAlso.some(
    (key) => referred.has(key) && !linked.has(leadsTo(key) ?? ""),
  );
  if (hasNewKey || hasNewReference) return action;
  const known = knownVariants(own, keys, standing.ref);
  const { lastVariant } = standing;
  const merged = mergeArticle(standing.article, article, action, { known, lastVariant }).article;
  return changedFields(standing.article, merged).length === 0 ? "same" : action;
}

function itemOf(
  { article, keys, seeAlso, rows }: Draft,
  match: ProposedMatch,
  action: ImportAction,
): DrawnItem {
  const { reasons, candidates, ref = null } = match;
  return { article, keys, seeAlso, rows, reasons, candidates, action, ref };
}
