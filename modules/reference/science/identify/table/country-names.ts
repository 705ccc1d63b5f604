import type { ReferenceLists } from "#reference/contract";
import { countryWords, presentCountry } from "../../lexicon/country-words.ts";
import { type NameShare, normaliseShares } from "../../lexicon/make-names.ts";
import { nameOwners, type OwnerNames } from "../../lexicon/owner-names.ts";
import { buildNameIndex } from "../../names/index.ts";
import { compactKey } from "../../text/index.ts";
import type { Columns } from "./columns.ts";
import { usesOf } from "./name-uses.ts";

/** Share of country marks that no list explains. By judgement. */
const unknownCountries = 0.005;
/** Rows a country that no entry has is taken to have. */
const unseen = 0.2;

/** How much more often a name is struck than another: words of guns, official names, words people use. */
const weight = { struck: 4, official: 2, used: 0.5 } as const;

function namesByCountry({
  countries,
  countryWords: used,
}: Pick<ReferenceLists, "countries" | "countryWords">): Map<string, NameShare[]> {
  const names = new Map<string, NameShare[]>();
  const add = (code: string, name: string, share: number) => {
    const present = presentCountry(code);
    names.set(present, [...(names.get(present) ?? []), { name: compactKey(name), share }]);
  };
  for (const { code, names: official } of countries) {
    for (const name of Object.values(official)) add(code, name, weight.official);
  }
  for (const { country, word } of used) add(country, word, weight.used);
  for (const [code, words] of Object.entries(countryWords)) {
    for (const word of words) add(code, word, weight.struck);
  }
  return names;
}

function frequencyOf(columns: Columns, codes: readonly string[]): Float64Array {
  const numbers = new Map(codes.map((code, at) => [code, at]));
  const counts = new Float64Array(codes.length).fill(unseen);
  for (const origin of columns.origin) {
    const at = numbers.get(columns.origins[origin]?.country ?? "");
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/** Countries by code, under the names of four languages and those struck on guns. */
export function buildCountryNames(
  columns: Columns,
  lists: Pick<ReferenceLists, "countries" | "countryWords">,
): OwnerNames {
  const names = namesByCountry(lists);
  const labels = [...names.keys()];
  return nameOwners({
    index: buildNameIndex(usesOf([...names.values()].map(normaliseShares))),
    frequency: frequencyOf(columns, labels),
    tableShare: 1,
    labels,
    unknownShare: unknownCountries,
  });
}
