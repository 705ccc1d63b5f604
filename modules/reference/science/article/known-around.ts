import type { Article, Entry, Make, ReferenceLists } from "#reference/contract";
import { type CompanyGraph, companyAt, companyOfMake } from "../companies/index.ts";

/** Entries named beside another at most, of its make or linking to it. */
export const mostBeside = 60;

/** What is known beside the entries. */
export interface KnownLists {
  readonly lists: Pick<ReferenceLists, "makes" | "calibres">;
  readonly companies: CompanyGraph;
}

/** By its code where the entry has one: several makes bear one name. */
function findMake({ lists }: KnownLists, { makeCode, make }: Article): Make | undefined {
  const { makes } = lists;
  const coded = makeCode === undefined ? undefined : makes.find(({ code }) => code === makeCode);
  return coded ?? makes.find(({ name }) => name === make);
}

/** The company that bore a name in that year, else the one that stands behind it today. */
function companyBehind(
  { companies }: KnownLists,
  { name, code, year }: { name: string; code?: string | undefined; year: number | undefined },
) {
  const then = year === undefined ? undefined : companyAt(companies, name, year);
  const company = then ?? companyOfMake(companies, { name, code });
  return company && { id: company.id, name: company.name };
}

/** The companies behind the make and the firms of an article, as far as the list knows them. */
function knownCompanies(known: KnownLists, entry: Entry, { firms }: Article) {
  const { make: name, makeCode: code, yearFrom: year } = entry;
  const company = companyBehind(known, { name, code, year });
  return {
    ...(company && { company }),
    firms: firms.flatMap((firm) => {
      const listed = companyBehind(known, { name: firm.name, year: firm.from ?? year });
      return listed ? [{ name: firm.name, company: listed }] : [];
    }),
  };
}

/** What the lists say of the make, the calibres and the firms of an entry; the same on server and phone. */
export function knownAround(known: KnownLists, entry: Entry, article: Article) {
  const make = findMake(known, article);
  const names = new Set([...article.calibres, ...article.variants.flatMap((one) => one.calibres)]);
  return {
    ...(make && { make }),
    calibres: known.lists.calibres.filter(({ name }) => names.has(name)),
    ...knownCompanies(known, entry, article),
  };
}
