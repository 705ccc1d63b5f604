import { problem, type RouteAnswer } from "#platform/http/contract";
import {
  type Article,
  type Entry,
  type entryRoute,
  type Make,
  referenceErrors,
} from "#reference/contract";
import { articleRef, companyAt, companyOfMake, comparedEntries } from "#reference/science";
import {
  findStoredEntry,
  listLinking,
  listMerged,
  listSiblings,
  nameEntries,
  type StoredEntry,
} from "./entry/entry-store.ts";
import type { ReferenceTable } from "./reference-table.ts";

const MOST_SIBLINGS = 60;

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

/** By its code where the entry has one: several makes bear one name. */
function findMake({ lists }: ReferenceTable, { makeCode, make }: Article): Make | undefined {
  const { makes } = lists;
  const coded = makeCode === undefined ? undefined : makes.find(({ code }) => code === makeCode);
  return coded ?? makes.find(({ name }) => name === make);
}

/** The company that bore a name in that year, else the one that stands behind it today. */
function companyBehind(
  { companies }: ReferenceTable,
  { name, code, year }: { name: string; code?: string | undefined; year: number | undefined },
) {
  const then = year === undefined ? undefined : companyAt(companies, name, year);
  const company = then ?? companyOfMake(companies, { name, code });
  return company && { id: company.id, name: company.name };
}

/** The companies behind the make and the firms of an article, as far as the list knows them. */
function knownCompanies(table: ReferenceTable, entry: Entry, { firms }: Article) {
  const { make: name, makeCode: code, yearFrom: year } = entry;
  const company = companyBehind(table, { name, code, year });
  return {
    ...(company && { company }),
    firms: firms.flatMap((firm) => {
      const known = companyBehind(table, { name: firm.name, year: firm.from ?? year });
      return known ? [{ name: firm.name, company: known }] : [];
    }),
  };
}

/** What the lists say of its make and its calibres. */
function listedFacts(table: ReferenceTable, article: Article) {
  const { calibres } = table.lists;
  const make = findMake(table, article);
  const names = new Set([...article.calibres, ...article.variants.flatMap((one) => one.calibres)]);
  return {
    ...(make && { make }),
    calibres: calibres.filter(({ name }) => names.has(name)),
  };
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
    listSiblings(table.query, article.make, standing.ref, MOST_SIBLINGS),
    nameEntries(table.query, linked),
    listLinking(table.query, standing.ref, MOST_SIBLINGS),
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
    ...listedFacts(table, article),
    ...knownCompanies(table, entry, article),
    siblings,
    links,
    linkedFrom,
    merged,
  };
}
