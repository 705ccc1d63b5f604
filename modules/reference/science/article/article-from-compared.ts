import type { Article, Entry, Firm, Variant } from "#reference/contract";
import { articleRef } from "./compared-entries.ts";

/** What an article says beside what is compared: where it was taken from and what it identifies. */
export type ArticleFacts = Pick<Article, "kind" | "level" | "provenance">;

function firmsOf({ manufacturer, importers }: Entry): Firm[] {
  const maker = manufacturer === undefined ? [] : [manufacturer];
  return [
    ...maker.map((name): Firm => ({ name, role: "manufacturer" })),
    ...importers.map((name): Firm => ({ name, role: "importer" })),
  ];
}

/** The names that all variants share: what is beyond them is the variant's own. */
function sharedNames(entries: readonly Entry[]): string[] {
  const [first, ...others] = entries.map(({ alsoKnownAs }) => alsoKnownAs);
  const length = (first ?? []).findIndex((name, at) => others.some((own) => own[at] !== name));
  return (first ?? []).slice(0, length < 0 ? undefined : length);
}

function variantOf(entry: Entry, shared: readonly string[]): Variant {
  const { ref, alsoKnownAs, calibres, capacityRounds, barrelLengthMm, yearFrom, yearTo } = entry;
  const name = alsoKnownAs[shared.length];
  return {
    number: Number(ref.slice(articleRef(ref).length + 1)),
    ...(name !== undefined && { name }),
    calibres,
    ...(capacityRounds !== undefined && { capacityRounds }),
    ...(barrelLengthMm !== undefined && { barrelLengthMm }),
    ...(yearFrom !== undefined && { yearFrom }),
    ...(yearTo !== undefined && { yearTo }),
  };
}

/**
 * The article as far as its compared entries tell it: the way back from `comparedEntries`. Marks, parts,
 * pictures, laws and notes are not compared, so it has none; who shows it must say so.
 */
export function articleFromCompared(entries: readonly Entry[], facts: ArticleFacts): Article {
  const [first] = entries;
  if (first === undefined) throw new Error("an article is compared as one entry at least");
  const { ref, manufacturer: _, importers: __, links = [], ...said } = first;
  const shared = sharedNames(entries);
  const isOne = ref === articleRef(ref);
  const { capacityRounds, barrelLengthMm, yearFrom, yearTo, ...common } = said;
  return {
    ...(isOne ? said : { ...common, calibres: [] }),
    ...facts,
    firms: firmsOf(first),
    alsoKnownAs: shared,
    productCodes: [],
    variants: isOne ? [] : entries.map((entry) => variantOf(entry, shared)),
    serialPractice: [],
    markings: [],
    parts: [],
    legalClasses: [],
    links,
    pictures: [],
    notes: [],
    fieldProvenance: {},
  };
}
