import { Article, type ArticleField, type MarkedPart } from "#reference/contract";
import { stateOf } from "../article/index.ts";
import type { ArticleDraft } from "./apply-changes.ts";

/** Why an article cannot be published as it is. */
export type ArticleFaultCode =
  | "missing"
  | "not_allowed"
  | "not_a_value"
  | "years_reversed"
  | "variant_twice"
  | "part_unknown"
  | "part_circle"
  | "links_itself";

export interface ArticleFault {
  readonly field: ArticleField;
  readonly fault: ArticleFaultCode;
}

/** Words that say that nothing is known; never stored as values (domain 9.2). */
const noValue = /^(no data|see notes?|unknown|n\/?a|none|-+|\?+)$/i;

/**
 * The draft as an article, its state worked out from its fields, or everything that is wrong with it.
 * `ref` is its own number, absent for a new entry.
 */
export function checkArticle(
  draft: ArticleDraft,
  ref?: string,
): { article: Article } | { faults: ArticleFault[] } {
  const parsed = Article.safeParse(draft);
  if (!parsed.success) return { faults: shapeFaults(parsed.error.issues, draft) };
  const faults = senseFaults(parsed.data, ref);
  if (faults.length > 0) return { faults };
  return { article: { ...parsed.data, state: stateOf(parsed.data) } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
}

function shapeFaults(issues: readonly Issue[], draft: ArticleDraft): ArticleFault[] {
  const fields = [...new Set(issues.map(({ path }) => String(path[0])))];
  return fields.map((field) => ({
    field: field as ArticleField,
    fault: draft[field] === undefined ? "missing" : "not_allowed",
  }));
}

function senseFaults(article: Article, ref: string | undefined): ArticleFault[] {
  return [
    ...namesFaults(article),
    ...yearsFaults(article),
    ...variantFaults(article),
    ...partFaults(article.parts),
    ...(ref !== undefined && article.links.some((link) => link.ref === ref)
      ? [{ field: "links", fault: "links_itself" } as const]
      : []),
  ];
}

function namesFaults(article: Article): ArticleFault[] {
  const names = {
    make: [article.make],
    model: [article.model],
    alsoKnownAs: article.alsoKnownAs,
    productCodes: article.productCodes,
    calibres: article.calibres,
    firms: article.firms.map(({ name }) => name),
  };
  return Object.entries(names).flatMap(([field, values]) =>
    values.some((value) => noValue.test(value))
      ? [{ field: field as ArticleField, fault: "not_a_value" as const }]
      : [],
  );
}

interface Span {
  readonly from?: number | string | undefined;
  readonly to?: number | string | undefined;
}

function isReversed({ from, to }: Span): boolean {
  return from !== undefined && to !== undefined && from > to;
}

function yearsFaults(article: Article): ArticleFault[] {
  const { yearFrom, yearTo, variants } = article;
  const spans: Partial<Record<ArticleField, readonly Span[]>> = {
    yearTo: [{ from: yearFrom, to: yearTo }],
    firms: article.firms,
    variants: variants.map((one) => ({ from: one.yearFrom, to: one.yearTo })),
    serialPractice: article.serialPractice,
    legalClasses: article.legalClasses,
  };
  return Object.entries(spans).flatMap(([field, some]) =>
    some.some(isReversed)
      ? [{ field: field as ArticleField, fault: "years_reversed" as const }]
      : [],
  );
}

function variantFaults({ variants }: Article): ArticleFault[] {
  const numbers = new Set(variants.map(({ number }) => number));
  return numbers.size < variants.length ? [{ field: "variants", fault: "variant_twice" }] : [];
}

function partFaults(parts: readonly MarkedPart[]): ArticleFault[] {
  const within = new Map(parts.map((part) => [part.part, part.within]));
  const isUnknown = parts.some(({ within: whole }) => whole !== undefined && !within.has(whole));
  if (isUnknown) return [{ field: "parts", fault: "part_unknown" }];
  return parts.some(({ part }) => goesRound(within, part))
    ? [{ field: "parts", fault: "part_circle" }]
    : [];
}

function goesRound(
  within: ReadonlyMap<MarkedPart["part"], MarkedPart["within"]>,
  part: MarkedPart["part"],
): boolean {
  let at = within.get(part);
  for (let steps = 0; at !== undefined; steps += 1) {
    if (at === part || steps > within.size) return true;
    at = within.get(at);
  }
  return false;
}
