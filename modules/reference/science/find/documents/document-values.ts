import type { EntryKind } from "../../../contract/article/vocabulary.ts";
import type { FindField } from "../../../contract/find.ts";
import type { Make } from "../../../contract/lists/make.ts";
import type { ReferenceLists } from "../../../contract/lists/reference-lists.ts";
import type { Action, FirearmType } from "../../../contract/vocabulary.ts";
import type { FindValue } from "../find-document.ts";

/** For each code its name first, then the other words for it, in all languages together. */
export type SearchWords = {
  readonly type: Readonly<Record<FirearmType, readonly string[]>>;
  readonly action: Readonly<Record<Action, readonly string[]>>;
  /** A firearm as sold has no word of its own: it is what everything else is. */
  readonly identity: Readonly<Record<EntryKind, readonly string[]>>;
};

type Spellings = ReadonlyMap<string, readonly string[]>;

/** Hands out one object per property, however many documents have it. */
export type DocumentValues = {
  readonly valueOf: (field: FindField, key: string) => FindValue;
};

/** All spellings of a make; the label of its code is often a model and no spelling. */
export function makeSpellings(make: Make): string[] {
  return [make.name, ...make.aliases.map((alias) => alias.text)];
}

function countrySpellings(lists: ReferenceLists): Spellings {
  const spellings = new Map<string, string[]>();
  for (const { code, names } of lists.countries) spellings.set(code, Object.values(names));
  for (const { country, word } of lists.countryWords) {
    spellings.set(country, [...(spellings.get(country) ?? []), word]);
  }
  return spellings;
}

function spellingsByField(
  lists: ReferenceLists,
  words: SearchWords,
): Partial<Record<FindField, Spellings>> {
  return {
    make: new Map(lists.makes.map((make) => [make.name, makeSpellings(make)])),
    calibre: new Map(lists.calibres.map(({ name, aliases }) => [name, [name, ...aliases]])),
    type: new Map(Object.entries(words.type)),
    action: new Map(Object.entries(words.action)),
    identity: new Map(Object.entries(words.identity)),
    country: countrySpellings(lists),
  };
}

export function newValues(lists: ReferenceLists, words: SearchWords): DocumentValues {
  const spellings = spellingsByField(lists, words);
  const made = new Map<string, FindValue>();
  function valueOf(field: FindField, key: string): FindValue {
    const name = `${field} ${key}`;
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = { field, key, texts: spellings[field]?.get(key) ?? [key] };
    made.set(name, value);
    return value;
  }
  return { valueOf };
}
