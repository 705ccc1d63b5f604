import type { FindAnswer, FindRequest, FindResult } from "../../contract/find.ts";
import { narrowByFacets } from "./count-facets.ts";
import { explainMatch } from "./explain-match.ts";
import type { FindIndex } from "./find-index.ts";
import { type Ranked, rankDocuments } from "./rank-documents.ts";
import { scoreDocuments } from "./score-documents.ts";
import { readQuery, type Slot } from "./words/read-query.ts";

function resultOf(index: FindIndex, slots: readonly Slot[], ranked: Ranked): FindResult[] {
  const document = index.documents[ranked.document];
  if (document === undefined) return [];
  const { kind, id, title } = document;
  const matches = explainMatch(index, ranked.document, slots);
  return [{ kind, id, title, score: ranked.score, matches }];
}

/** Where the page starts; a cursor that is no number starts at the beginning. */
function offsetOf(cursor: string | undefined): number {
  return cursor !== undefined && /^\d{1,7}$/.test(cursor) ? Number(cursor) : 0;
}

type Listed = Pick<FindAnswer, "total" | "facets"> & { readonly ranked: readonly Ranked[] };

function browse(index: FindIndex, request: FindRequest): Listed {
  const all = Uint32Array.from(index.documents.keys());
  const { kept, facets } = narrowByFacets(index.facets, all, request.facets);
  const ranked = [...kept].map((document) => ({ document, score: 0 }));
  return { ranked, total: kept.length, facets };
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
  const needed = offsetOf(request.cursor) + request.limit;
  const ranked = needed > first.length ? withRest(index, first, kept) : first;
  for (const document of documents) total[document] = 0;
  return { ranked, total: kept.length, facets };
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
  const { ranked, total, facets } = blank ? browse(index, request) : search(index, request, slots);
  const offset = offsetOf(request.cursor);
  const end = offset + request.limit;
  return {
    results: ranked.slice(offset, end).flatMap((one) => resultOf(index, slots, one)),
    total,
    facets,
    unknownWords,
    ...(end < total ? { nextCursor: String(end) } : {}),
  };
}
