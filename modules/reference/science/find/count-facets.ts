import {
  type FacetChoice,
  type FacetCount,
  FacetName,
  type FindAnswer,
} from "../../contract/find.ts";
import { fieldOrder } from "./field-weight.ts";
import type { FindIndex } from "./find-index.ts";
import { startOf } from "./number-lists.ts";

const facetOfField = Int8Array.from(fieldOrder, (field) => {
  const facet = FacetName.safeParse(field);
  return facet.success ? FacetName.options.indexOf(facet.data) : -1;
});

/** Most codes one facet lists; the rest are reached by typing. */
const mostCounts = 60;

/** Per facet the chosen code numbers as flags; undefined where nothing was chosen. */
type Chosen = readonly (Uint8Array | undefined)[];

function flagChoices(index: FindIndex, choice: FacetChoice): Chosen {
  return FacetName.options.map((facet) => {
    const codes = choice[facet];
    if (codes === undefined || codes.length === 0) return undefined;
    const { numbers } = index.facetCodes[facet];
    const flags = new Uint8Array(numbers.size);
    for (const code of codes) {
      const number = numbers.get(code);
      if (number !== undefined) flags[number] = 1;
    }
    return flags;
  });
}

/** Bit mask of the chosen facets of which the document has none of the chosen codes. */
function failingFacets(index: FindIndex, document: number, chosen: Chosen, all: number): number {
  let failing = all;
  const { valuesOfDocument, fieldOfValue, facetCode } = index;
  const end = startOf(valuesOfDocument, document + 1);
  for (let at = startOf(valuesOfDocument, document); at < end && failing !== 0; at += 1) {
    const value = valuesOfDocument.items[at] ?? 0;
    const facet = facetOfField[fieldOfValue[value] ?? 0] ?? -1;
    if (facet >= 0 && chosen[facet]?.[facetCode[value] ?? 0] === 1) failing &= ~(1 << facet);
  }
  return failing;
}

/** Counts the document in every facet whose own choice alone keeps it out, or none does. */
function countIn(
  index: FindIndex,
  document: number,
  failing: number,
  counts: readonly Uint32Array[],
): void {
  const { valuesOfDocument, fieldOfValue, facetCode } = index;
  const end = startOf(valuesOfDocument, document + 1);
  for (let at = startOf(valuesOfDocument, document); at < end; at += 1) {
    const value = valuesOfDocument.items[at] ?? 0;
    const facet = facetOfField[fieldOfValue[value] ?? 0] ?? -1;
    if (facet < 0 || (failing & ~(1 << facet)) !== 0) continue;
    const count = counts[facet];
    const code = facetCode[value] ?? 0;
    if (count !== undefined) count[code] = (count[code] ?? 0) + 1;
  }
}

function listCounts(codes: readonly string[], counts: Uint32Array): FacetCount[] {
  return codes
    .map((code, number) => ({ code, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .slice(0, mostCounts);
}

export type Narrowed = { readonly kept: number[]; readonly facets: FindAnswer["facets"] };

/**
 * Narrows documents by the chosen facets and counts, for each code of each facet, how many
 * documents it holds under the query and the choices made in the other facets.
 */
export function narrowByFacets(
  index: FindIndex,
  documents: readonly number[],
  choice: FacetChoice,
): Narrowed {
  const chosen = flagChoices(index, choice);
  const all = chosen.reduce(
    (mask, flags, at) => (flags === undefined ? mask : mask | (1 << at)),
    0,
  );
  const counts = FacetName.options.map(
    (facet) => new Uint32Array(index.facetCodes[facet].codes.length),
  );
  const kept: number[] = [];
  for (const document of documents) {
    const failing = all === 0 ? 0 : failingFacets(index, document, chosen, all);
    if (failing === 0) kept.push(document);
    if ((failing & (failing - 1)) === 0) countIn(index, document, failing, counts);
  }
  const facets = Object.fromEntries(
    FacetName.options.map((facet, at) => [
      facet,
      listCounts(index.facetCodes[facet].codes, counts[at] ?? new Uint32Array()),
    ]),
  );
  return { kept, facets };
}
