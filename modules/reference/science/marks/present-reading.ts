import type { KindProbability, MarkKind, MarkReading, ReadingPart } from "#reference/contract";
import type { MarkLexicon } from "../lexicon/mark-lexicon.ts";
import type { OwnerNames } from "../lexicon/owner-names.ts";
import type { MarkCuttings } from "./cut-readings.ts";
import { explainPart } from "./explain-part.ts";
import type { PartLikelihood } from "./part-likelihood.ts";

/** Kinds less likely than this are not reported. */
const leastReported = 0.005;

/** The names of a kind, for kinds that are named in lists. */
export function namesOf(lexicon: MarkLexicon, kind: MarkKind): OwnerNames | undefined {
  switch (kind) {
    case "make":
      return lexicon.makes;
    case "importer":
      return lexicon.importers;
    case "model":
      return lexicon.models;
    case "calibre":
      return lexicon.calibres;
    case "country":
      return lexicon.countries;
    default:
      return undefined;
  }
}

/** Picks among the owners a part may mean; the gun's own, where the part can mean it. */
export type ChooseOwner = (part: PartLikelihood) => number | undefined;

function valueOf(
  lexicon: MarkLexicon,
  { mark }: MarkCuttings,
  part: PartLikelihood,
  choose: ChooseOwner,
): string | undefined {
  const names = namesOf(lexicon, part.kind);
  if (names !== undefined) {
    const owner = choose(part) ?? part.matches?.best?.owner;
    return owner === undefined ? undefined : names.labels[owner];
  }
  switch (part.kind) {
    case "year":
      return mark.shape(part.body, part.to).signs.slice(0, 4) || undefined;
    case "serial":
    case "patent":
    case "inventory":
    case "assembly":
    case "lot":
      return mark.shape(part.body, part.to).signs || undefined;
    default:
      return undefined;
  }
}

function kindProbabilities({ cuttings }: MarkCuttings): KindProbability[] {
  const byKind = new Map<MarkKind, number>();
  for (const { probability, parts } of cuttings) {
    for (const kind of new Set(parts.map((part) => part.kind))) {
      byKind.set(kind, (byKind.get(kind) ?? 0) + probability);
    }
  }
  return [...byKind]
    .map(([kind, probability]) => ({ kind, probability: Math.min(1, probability) }))
    .filter(({ probability }) => probability >= leastReported)
    .sort((a, b) => b.probability - a.probability);
}

function partProbability({ cuttings }: MarkCuttings, { kind, from, to }: PartLikelihood): number {
  let sum = 0;
  for (const { probability, parts } of cuttings) {
    const same = parts.some((part) => part.kind === kind && part.from === from && part.to === to);
    if (same) sum += probability;
  }
  return Math.min(1, sum);
}

function presentPart(
  lexicon: MarkLexicon,
  reading: MarkCuttings,
  part: PartLikelihood,
  choose: ChooseOwner,
): ReadingPart {
  const { mark } = reading;
  const start = mark.words[part.from]?.start ?? 0;
  const end = mark.words[part.to - 1]?.end ?? mark.text.length;
  const value = valueOf(lexicon, reading, part, choose);
  return {
    text: mark.text.slice(start, end),
    start,
    end,
    kind: part.kind,
    probability: partProbability(reading, part),
    ...(value === undefined ? {} : { value }),
    reasons: explainPart(reading, part, value),
  };
}

/** Puts the readings of a mark into the form of the contract. */
export function presentReading(
  lexicon: MarkLexicon,
  marking: number,
  reading: MarkCuttings,
  choose: ChooseOwner = () => undefined,
): MarkReading {
  const parts = reading.cuttings[0]?.parts ?? [];
  return {
    marking,
    kinds: kindProbabilities(reading),
    parts: parts.map((part) => presentPart(lexicon, reading, part, choose)),
  };
}
