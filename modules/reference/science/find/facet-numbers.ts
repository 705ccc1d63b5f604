import { FacetName } from "../../contract/find.ts";
import type { FindValue } from "./find-document.ts";
import { type Lists, listAt } from "./number-lists.ts";

/** All codes of all facets numbered together, and those of each document. */
export type FacetNumbers = {
  readonly codes: readonly string[];
  readonly facetOfCode: Uint8Array;
  /** Per facet the number of each of its codes. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly codesOfDocument: Lists;
};

/** Drops the values that are no facet and replaces the others by the number of their code. */
function codesByDocument(valuesOfDocument: Lists, codeOfValue: Int32Array): Lists {
  const starts = new Uint32Array(valuesOfDocument.starts.length);
  const items = new Uint32Array(valuesOfDocument.items.length);
  let length = 0;
  for (let document = 0; document + 1 < starts.length; document += 1) {
    for (const value of listAt(valuesOfDocument, document)) {
      const code = codeOfValue[value] ?? -1;
      if (code >= 0) items[length++] = code;
    }
    starts[document + 1] = length;
  }
  return { starts, items: items.slice(0, length) };
}

export function numberFacets(values: readonly FindValue[], valuesOfDocument: Lists): FacetNumbers {
  const codes: string[] = [];
  const facets: number[] = [];
  const byFacet = new Map<string, Map<string, number>>(
    FacetName.options.map((facet) => [facet, new Map()]),
  );
  const codeOfValue = Int32Array.from(values, ({ field, key }) => {
    const numbers = byFacet.get(field);
    if (numbers === undefined) return -1;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, codes.length);
    facets.push(FacetName.options.findIndex((facet) => facet === field));
    return codes.push(key) - 1;
  });
  return {
    codes,
    facetOfCode: Uint8Array.from(facets),
    numbers: byFacet,
    codesOfDocument: codesByDocument(valuesOfDocument, codeOfValue),
  };
}
