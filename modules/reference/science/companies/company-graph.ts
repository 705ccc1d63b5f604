import type { Company, CompanyLink, CompanyRelation } from "#reference/contract";
import { companyWords } from "../lexicon/company-words.ts";
import { compactKey, tokensOf } from "../text/index.ts";

/** One relation seen from one of its companies: the company it leads to. */
export interface Step {
  readonly relation: CompanyRelation;
  readonly to: string;
}

/** The companies and how they follow each other in time; may hold circles. */
export interface CompanyGraph {
  readonly companies: ReadonlyMap<string, Company>;
  /** Steps towards who carried on, took over, owns the brand or holds the licence. */
  readonly later: ReadonlyMap<string, readonly Step[]>;
  /** The same steps backwards. */
  readonly earlier: ReadonlyMap<string, readonly Step[]>;
  /** Companies of each name, folded without separators, with and without its legal form. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Companies recorded under each make code, in their order. */
  readonly byCode: ReadonlyMap<string, readonly Company[]>;
}

/** The companies of a relation in time: `successor_of` and `split_from` are told by the later one. */
function inTime({ subject, kind, object }: CompanyRelation): [earlier: string, later: string] {
  return kind === "successor_of" || kind === "split_from" ? [object, subject] : [subject, object];
}

function note<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

/** A name folded, and the same without the words of its legal form. */
export function companyKeys(name: string): string[] {
  const tokens = tokensOf(name);
  let end = tokens.length;
  while (end > 1 && companyWords.has(tokens[end - 1] ?? "")) end -= 1;
  return [...new Set([compactKey(name), tokens.slice(0, end).join("")])].filter(Boolean);
}

/** Links the companies; relations of a company that is not listed are left out. */
export function buildCompanyGraph(
  companies: readonly Company[],
  relations: readonly CompanyRelation[],
): CompanyGraph {
  const listed = new Map(companies.map((company) => [company.id, company]));
  const later = new Map<string, Step[]>();
  const earlier = new Map<string, Step[]>();
  const byName = new Map<string, string[]>();
  const byCode = new Map<string, Company[]>();
  for (const relation of relations) {
    const [before, after] = inTime(relation);
    if (!listed.has(before) || !listed.has(after)) continue;
    note(later, before, { relation, to: after });
    note(earlier, after, { relation, to: before });
  }
  for (const company of listed.values()) {
    const { id, name, names, makeCodes } = company;
    for (const code of makeCodes) note(byCode, code, company);
    for (const text of [name, ...names.map((each) => each.text)]) {
      for (const key of companyKeys(text)) note(byName, key, id);
    }
  }
  return { companies: listed, later, earlier, byName, byCode };
}

/** A relation with the names of both companies. */
export function linkOf(graph: CompanyGraph, relation: CompanyRelation): CompanyLink {
  const named = (id: string) => ({ id, name: graph.companies.get(id)?.name ?? id });
  const { kind, subject, object, year } = relation;
  return {
    kind,
    subject: named(subject),
    object: named(object),
    ...(year === undefined ? {} : { year }),
  };
}
