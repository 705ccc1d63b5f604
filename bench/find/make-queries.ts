import { type Entry, firearmName, type ReferenceLists } from "#reference/contract";
import { below, pick, type Random } from "./random.ts";

export const queryKinds = [
  "clean",
  "misspelt",
  "two_errors",
  "rearranged",
  "other_script",
] as const;
export type QueryKind = (typeof queryKinds)[number];

/** A query and the title it asks for; entries of equal title count as one. */
export type Query = { readonly kind: QueryKind; readonly text: string; readonly title: string };

const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];

/** One deletion, insertion, substitution or swap inside the word, the first letter kept. */
function misspell(random: Random, word: string): string {
  const at = 1 + below(random, word.length - 1);
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + pick(random, alphabet) + word.slice(at),
    word.slice(0, at) + pick(random, alphabet) + word.slice(at + 1),
    word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
  ];
  return pick(random, edits);
}

function misspellOneWord(random: Random, text: string): string {
  const words = text.match(/[A-Za-z]{4,}/g) ?? [];
  if (words.length === 0) return text;
  const word = pick(random, words);
  return text.replace(word, misspell(random, word));
}

/** Model first, hyphens lost, a space lost or won between letters and digits. */
function rearrange(random: Random, { make, model }: Entry): string {
  const spaced = model.replace(/-/g, random() < 0.5 ? "" : " ");
  const turned = spaced.replace(/([A-Za-z])(\d)/, random() < 0.5 ? "$1 $2" : "$1$2");
  return `${turned} ${make}`.toLowerCase();
}

function inOtherScript(random: Random, lists: ReferenceLists, entry: Entry): string | undefined {
  const aliases = lists.makes.find(({ name }) => name === entry.make)?.aliases ?? [];
  const foreign = aliases.filter(({ script }) => script !== "Latn");
  return foreign.length === 0 ? undefined : `${pick(random, foreign).text} ${entry.model}`;
}

type Ask = (entry: Entry, lists: ReferenceLists, random: Random) => string;

const askFor: Readonly<Record<QueryKind, Ask>> = {
  clean: (entry) => firearmName(entry).toLowerCase(),
  misspelt: (entry, _, random) => misspellOneWord(random, firearmName(entry).toLowerCase()),
  two_errors: (entry, _, random) =>
    misspellOneWord(random, misspellOneWord(random, firearmName(entry).toLowerCase())),
  rearranged: (entry, _, random) => rearrange(random, entry),
  other_script: (entry, lists, random) =>
    inOtherScript(random, lists, entry) ??
    misspellOneWord(random, firearmName(entry).toLowerCase()),
};

/** Queries for random entries, the kinds in turn. */
export function makeQueries(lists: ReferenceLists, count: number, random: Random): Query[] {
  return Array.from({ length: count }, (_, at) => {
    const kind = queryKinds[at % queryKinds.length] ?? "clean";
    const entry = pick(random, lists.entries);
    return { kind, text: askFor[kind](entry, lists, random), title: firearmName(entry) };
  });
}

const typeWords = [
  "pistol",
  "revolver",
  "fusil",
  "escopeta",
  "مسدس",
  "shotgun",
  "rifle",
  "pistolet",
];

/** Type, country and calibre in any language: what someone types who knows no name. */
export function makeClassQueries(lists: ReferenceLists, count: number, random: Random): string[] {
  return Array.from({ length: count }, () => {
    const calibre = random() < 0.5 ? ` ${pick(random, lists.calibres).name}` : "";
    return `${pick(random, typeWords)} ${pick(random, lists.countryWords).word}${calibre}`;
  });
}
