import type { RouteAnswer } from "#platform/http/contract";
import type { Article, Entry, entryRoute, Make } from "#reference/contract";
import {
  articleFromCompared,
  articleRef,
  type MemoryTable,
  type PackedArticle,
} from "#reference/science";

interface KeptTable {
  readonly table: MemoryTable;
  readonly articles: ReadonlyMap<string, PackedArticle>;
}

const mostSiblings = 60;

function siblingsOf(entries: readonly Entry[], make: string, ref: string) {
  const models = new Map<string, string>();
  for (const entry of entries) {
    const own = articleRef(entry.ref);
    if (entry.make === make && own !== ref) models.set(own, entry.model);
  }
  const all = [...models].map(([ref, model]) => ({ ref, model }));
  return all.sort((a, b) => (a.model < b.model ? -1 : 1)).slice(0, mostSiblings);
}

/** By its code where the entry has one: several makes bear one name. */
function findMake(makes: readonly Make[], { makeCode, make }: Article): Make | undefined {
  const coded = makeCode === undefined ? undefined : makes.find(({ code }) => code === makeCode);
  return coded ?? makes.find(({ name }) => name === make);
}

/** An entry's page as far as the compared fields tell it; undefined where the pack has no such entry. */
export function readKeptEntry(
  { table, articles }: KeptTable,
  wanted: string,
): RouteAnswer<typeof entryRoute> | undefined {
  const { lists } = table;
  const ref = articleRef(wanted);
  const packed = articles.get(ref);
  const compared = lists.entries.filter((one) => articleRef(one.ref) === ref);
  const entry = compared.find((one) => one.ref === wanted) ?? compared[0];
  if (packed === undefined || entry === undefined) return undefined;
  const { version, changedAt, ref: _, ...facts } = packed;
  const article = articleFromCompared(compared, facts);
  const make = findMake(lists.makes, article);
  const names = new Set(compared.flatMap(({ calibres }) => calibres));
  return {
    ref,
    version,
    isListed: true,
    changedAt,
    article,
    entry,
    ...(make && { make }),
    calibres: lists.calibres.filter(({ name }) => names.has(name)),
    siblings: siblingsOf(lists.entries, article.make, ref),
    firms: [],
    links: [],
    linkedFrom: [],
    merged: [],
  };
}
