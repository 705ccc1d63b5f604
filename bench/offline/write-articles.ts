import { Article, type ArticleField, type Entry, type MarkKind } from "#reference/contract";
import type { PackedArticle } from "#reference/science";
import { type Dice, rollDice } from "../identify/dice.ts";

/** Invented words; a note has as many as a short remark of an examiner. */
const syllables = ["ka", "ren", "to", "lis", "mo", "ver", "du", "sta", "ni", "gol", "pe", "ar"];

function inventWord(dice: Dice): string {
  return Array.from({ length: 1 + dice.below(4) }, () => dice.pick(syllables)).join("");
}

function inventTexts(dice: Dice, count: number, words: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 + dice.below(words) }, () => inventWord(dice)).join(" "),
  );
}

function inventDate(dice: Dice): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${1995 + dice.below(30)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
}

/** What many entries of a table share: titles of sources, classes in law, words of many remarks. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly sources: readonly string[];
  readonly classes: readonly string[];
}

function many(dice: Dice, share: number, most: number): number {
  return dice.chance(share) ? 1 + dice.below(most) : 0;
}

function list<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

const places = [
  { part: "slide", side: "left" },
  { part: "frame", side: "right" },
  { part: "receiver", side: "left" },
  { part: "barrel", side: "right" },
  { part: "barrel", side: "under" },
] as const;

function sentence(dice: Dice, { words }: Vocabulary, most: number): string {
  return list(4 + dice.below(most), () => dice.pick(words)).join(" ");
}

function markingsOf(dice: Dice, entry: Entry): Article["markings"] {
  const mark = (kind: MarkKind, text: string | undefined) => ({
    kind,
    ...(text !== undefined && { text }),
    place: dice.pick(places),
  });
  return [
    mark("make", entry.make.toUpperCase()),
    mark("model", entry.model),
    mark("calibre", entry.calibres[0]),
    mark("serial", undefined),
    ...list(many(dice, 0.7, 3), () => ({ ...mark("proof", undefined), mark: inventWord(dice) })),
  ];
}

const sourced: readonly ArticleField[] = ["calibres", "country", "yearFrom", "markings", "parts"];

/** An entry filled as an attentive editor fills it: a law in most countries, a remark in every third. */
function articleOf(dice: Dice, entry: Entry, known: Vocabulary): Article {
  const provenance = () => ({
    source: dice.pick(known.sources),
    date: inventDate(dice),
    state: "imported" as const,
  });
  const { ref: _, manufacturer, importers, formerRefs: __, ...said } = entry;
  return Article.parse({
    ...said,
    firms: [
      ...(manufacturer === undefined ? [] : [{ name: manufacturer, role: "manufacturer" }]),
      ...importers.map((name) => ({ name, role: "importer" })),
    ],
    productCodes: list(many(dice, 0.5, 3), () => `${inventWord(dice)}${dice.below(100_000)}`),
    serialPractice: list(many(dice, 0.5, 2), () => ({
      places: [dice.pick(places)],
      note: { language: "en", text: sentence(dice, known, 14) },
      from: 1900 + dice.below(125),
    })),
    markings: markingsOf(dice, entry),
    parts: [
      { part: "frame", bears: ["serial"], isRegulated: true },
      { part: "barrel", within: "frame", bears: dice.chance(0.5) ? ["serial", "proof"] : [] },
      { part: "slide", within: "frame", bears: dice.chance(0.5) ? ["make", "model"] : ["make"] },
    ],
    legalClasses: list(2 + dice.below(4), (at) => ({
      jurisdiction: ["FR", "DE", "ES", "CA", "US", "EU"][at],
      class: dice.pick(known.classes),
      from: inventDate(dice),
      source: dice.pick(known.sources),
    })),
    links: list(many(dice, 0.5, 2), () => ({
      kind: dice.pick(["variant_of", "copy_of", "confused_with"]),
      ref: `FRM${1000 + dice.below(60_000)}`,
      difference: [{ language: "en", text: sentence(dice, known, 10) }],
    })),
    notes: list(many(dice, 0.35, 2), () => ({ language: "en", text: sentence(dice, known, 30) })),
    provenance: provenance(),
    fieldProvenance: Object.fromEntries(
      sourced.filter(() => dice.chance(0.4)).map((field) => [field, provenance()]),
    ),
  });
}

/** The entries as their pages show them, with everything an entry can say but photographs, in order of number. */
export function writeArticles(entries: readonly Entry[]): PackedArticle[] {
  const dice = rollDice(7_001);
  const words = inventTexts(dice, 1, 3000)[0]?.split(" ") ?? [];
  const sources = inventTexts(dice, 60, 8);
  const known = { words, sources, classes: inventTexts(dice, 80, 6) };
  const named = entries.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
  return named.map((entry) => {
    const article = articleOf(dice, entry, known);
    return {
      ref: entry.ref,
      version: 1 + dice.below(4),
      changedAt: `${inventDate(dice)}T10:00:00.000Z`,
      article,
      photographs: 0,
      links: article.links.map(({ ref }) => ({ ref, make: entry.make, model: dice.pick(words) })),
      linkedFrom: [],
      merged: [],
    };
  });
}
