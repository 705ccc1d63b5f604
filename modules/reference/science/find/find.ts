import type { FindAnswer, FindRequest, FindResult } from "../../contract/find.ts";
import { narrowByFacets } from "./count-facets.ts";
import { newExplainer } from "./explain-match.ts";
import type { FindIndex } from "./find-index.ts";
import { type Ranked, rankDocuments } from "./rank-documents.ts";
import { scoreDocuments } from "./score-documents.ts";
import { readQuery, type Slot } from "./words/read-query.ts";

function resultsOf(
  index: FindIndex,
  slots: readonly Slot[],
  page: readonly Ranked[],
): FindResult[] {
  const explain = newExplainer(index, slots);
  return page.flatMap(({ document: number, score }) => {
    const document = index.documents[number];
    if (document === undefined) return [];
    const { values: _, ...shown } = document;
    return [{ ...shown, score, matches: explain(number) }];
  });
}

/** Where the page starts; a cursor that is no number starts at the beginning. */
function offsetOf(cursor: string | undefined): number {
  return cursor !== undefined && /^\d{1,7}$/.test(cursor) ? Number(cursor) : 0;
}

type Listed = Pick<FindAnswer, "total" | "facets"> & { readonly page: readonly Ranked[] };

function browse(index: FindIndex, request: FindRequest): Listed {
  const all = new Uint32Array(index.documents.length).map((_, document) => document);
  const { kept, facets } = narrowByFacets(index.facets, all, request.facets);
  const offset = offsetOf(request.cursor);
  const page = [...kept.subarray(offset, offset + request.limit)];
  return { page: page.map((document) => ({ document, score: 0 })), total: kept.length, facets };
}

/** Beyond the closely ranked documents the rest follow by their first score. */
function withRest(index: FindIndex, ranked: readonly Ranked[], kept: Uint32Array): Ranked[] {
  const { total } = index.scratch;
  const seen = new Set(ranked.map(({ document }) => document));
  const rest = [...kept]
    .filter((document) => !seen.has(document))
    .map((document) => ({ document, score: total[document] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.document - b.document);
  return [...ranked, ...rest];
}

function search(index: FindIndex, request: FindRequest, slots: readonly Slot[]): Listed {
  const { documents, best } = scoreDocuments(index, slots);
  const { total } = index.scratch;
  const { kept, facets } = narrowByFacets(index.facets, documents, request.facets);
  const first = rankDocuments(index, slots, kept, best);
  const offset = offsetOf(request.cursor);
  const end = offset + request.limit;
  const ranked = end > first.length ? withRest(index, first, kept) : first;
  for (const document of documents) total[document] = 0;
  return { page: ranked.slice(offset, end), total: kept.length, facets };
}

/**
 * Answers one question. Ranking: each word of the query weighs by its rarity and counts with the
 * best of exact, joined, drawn alike, misspelt, sounding alike or begun, times the weight of the
 * field it stands in; covering all words multiplies; then how much of the name the query explains;
 * ties keep the order of the documents. Synchronous; one index serves one search at a time.
 */
export function find(index: FindIndex, request: FindRequest): FindAnswer {
  const { slots, unknownWords } = readQuery(index, request.query);
  const blank = slots.length === 0 && unknownWords.length === 0;
  const { page, total, facets } = blank ? browse(index, request) : search(index, request, slots);
  const end = offsetOf(request.cursor) + request.limit;
  return {
    results: resultsOf(index, slots, page),
    total,
    facets,
    unknownWords,
    ...(end < total ? { nextCursor: String(end) } : {}),
  };
}
