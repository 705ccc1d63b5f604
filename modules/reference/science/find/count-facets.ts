import {
  type FacetChoice,
  type FacetCount,
  FacetName,
  type FindAnswer,
} from "../../contract/find.ts";
import type { FacetNumbers } from "./facet-numbers.ts";
import { startOf } from "./number-lists.ts";

/** Most codes one facet lists; the rest are reached by typing. */
const mostCounts = 60;

type Choice = {
  /** 1 for each chosen code number. */
  readonly flags: Uint8Array;
  /** Bit for each facet in which something is chosen. */
  readonly facets: number;
};

function readChoice(facets: FacetNumbers, choice: FacetChoice): Choice {
  const flags = new Uint8Array(facets.codes.length);
  let mask = 0;
  FacetName.options.forEach((facet, bit) => {
    for (const code of choice[facet] ?? []) {
      mask |= 1 << bit;
      const number = facets.numbers.get(facet)?.get(code);
      if (number !== undefined) flags[number] = 1;
    }
  });
  return { flags, facets: mask };
}

/** Bits of the chosen facets of which the document has none of the chosen codes. */
function failingFacets(facets: FacetNumbers, document: number, choice: Choice): number {
  let failing = choice.facets;
  const { codesOfDocument, facetOfCode } = facets;
  const end = startOf(codesOfDocument, document + 1);
  for (let at = startOf(codesOfDocument, document); at < end && failing !== 0; at += 1) {
    const code = codesOfDocument.items[at] ?? 0;
    if (choice.flags[code] === 1) failing &= ~(1 << (facetOfCode[code] ?? 0));
  }
  return failing;
}

/** Counts the document in the facets whose own choice alone keeps it out, or in all if none does. */
function countDocument(
  facets: FacetNumbers,
  document: number,
  failing: number,
  counts: Uint32Array,
): void {
  const { codesOfDocument, facetOfCode } = facets;
  const end = startOf(codesOfDocument, document + 1);
  for (let at = startOf(codesOfDocument, document); at < end; at += 1) {
    const code = codesOfDocument.items[at] ?? 0;
    if (failing !== 0 && failing !== 1 << (facetOfCode[code] ?? 0)) continue;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function listCounts(facets: FacetNumbers, facet: FacetName, counts: Uint32Array): FacetCount[] {
  return [...(facets.numbers.get(facet) ?? [])]
    .map(([code, number]) => ({ code, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .slice(0, mostCounts);
}

export type Narrowed = { readonly kept: Uint32Array; readonly facets: FindAnswer["facets"] };

/**
 * Narrows documents by the chosen facets and counts, for each code of each facet, how many
 * documents it holds under the query and the choices made in the other facets.
 */
export function narrowByFacets(
  facets: FacetNumbers,
  documents: Uint32Array,
  chosen: FacetChoice,
): Narrowed {
  const choice = readChoice(facets, chosen);
  const counts = new Uint32Array(facets.codes.length);
  const kept = choice.facets === 0 ? documents : new Uint32Array(documents.length);
  let length = 0;
  for (const document of documents) {
    const failing = choice.facets === 0 ? 0 : failingFacets(facets, document, choice);
    countDocument(facets, document, failing, counts);
    if (failing === 0) kept[length++] = document;
  }
  const listed = FacetName.options.map((name) => [name, listCounts(facets, name, counts)] as const);
  return { kept: kept.subarray(0, length), facets: Object.fromEntries(listed) };
}
