import type { MarkKind } from "#reference/contract";
import type { MarkLexicon } from "../lexicon/mark-lexicon.ts";
import type { OwnerMatches } from "../lexicon/owner-names.ts";
import { scaleMatches } from "../lexicon/owner-names.ts";
import type { CutMark } from "./cut-mark.ts";
import {
  calibreLikelihood,
  countryLikelihood,
  firmLikelihood,
  modelLikelihood,
} from "./name-likelihood.ts";
import { numberLikelihood } from "./number-likelihood.ts";
import { anyText } from "./unknown-text.ts";
import { listAnnounced, listProbability, proofIndex, safetyIndex, silentShare } from "./words.ts";

/** A stretch of a mark taken as one thing. */
export interface PartLikelihood {
  kind: MarkKind;
  from: number;
  to: number;
  /** First word after the announcing word, `from` where there is none. */
  body: number;
  /** P(stretch | kind) when nothing is known about the gun. */
  likelihood: number;
  announcedBy?: string;
  /** For named kinds, how the body fits each owner; scaled like `likelihood`. */
  matches?: OwnerMatches;
}

interface Body {
  likelihood: number;
  matches?: OwnerMatches;
}

/** Longest stretch in words, by kind. */
const longest: Readonly<Partial<Record<MarkKind, number>>> = {
  serial: 4,
  make: 9,
  model: 6,
  calibre: 6,
  country: 5,
  importer: 12,
  proof: 3,
  patent: 4,
  year: 2,
  inventory: 6,
  assembly: 2,
  lot: 3,
  safety: 12,
  other: 24,
};

/** Share of proof marks that no list holds, one to three letters with or without a number. */
const unlistedProof = 0.2;

function listed(matches: OwnerMatches | undefined): Body | undefined {
  return matches === undefined || matches.background === 0
    ? undefined
    : { likelihood: matches.background, matches };
}

function proofBody(mark: CutMark, from: number, to: number, care: number): number {
  const keys = mark.keys(from, to);
  const [key = ""] = keys;
  const short = key.length <= 3 && /^[a-zʔ]+$/.test(key) ? (1 / 26) ** key.length / 3 : 0;
  return (1 - unlistedProof) * listProbability(proofIndex, keys, care) + unlistedProof * short;
}

function bodyOf(
  lexicon: MarkLexicon,
  kind: MarkKind,
  mark: CutMark,
  from: number,
  to: number,
  care: number,
): Body | undefined {
  const stretch = { mark, from, to, care };
  switch (kind) {
    case "make":
    case "importer":
      return listed(firmLikelihood(lexicon, kind, stretch));
    case "model":
      return listed(modelLikelihood(lexicon, stretch));
    case "calibre":
      return listed(calibreLikelihood(lexicon, stretch));
    case "country":
      return listed(countryLikelihood(lexicon, stretch));
    case "proof":
      return { likelihood: proofBody(mark, from, to, care) };
    case "safety":
      return { likelihood: listProbability(safetyIndex, mark.keys(from, to), care) };
    case "inspector":
    case "deactivation":
    case "conversion":
    case "other":
      return { likelihood: anyText(mark.keys(from, to)[0] ?? "") };
    case "year":
      return { likelihood: yearBody(mark, from, to) };
    case "serial":
    case "patent":
    case "assembly":
    case "lot":
      return { likelihood: numberLikelihood(kind, mark.shape(from, to)) };
    case "inventory":
      return { likelihood: inventoryBody(mark, from, to) };
  }
}

/** Russian and Bulgarian years are followed by the letter for year. */
const yearLetters: ReadonlySet<string> = new Set(["g", "god"]);

function yearBody(mark: CutMark, from: number, to: number): number {
  if (to - from === 1) return numberLikelihood("year", mark.shape(from, to));
  const [letter = ""] = mark.keys(to - 1, to);
  return yearLetters.has(letter) ? 0.1 * numberLikelihood("year", mark.shape(from, to - 1)) : 0;
}

/** Property marks are numbers, or after their word the name of a service. */
function inventoryBody(mark: CutMark, from: number, to: number): number {
  const number = numberLikelihood("inventory", mark.shape(from, to));
  return Math.max(number, 0.1 * anyText(mark.keys(from, to)[0] ?? ""));
}

/** Probability that a patent or property mark is its word alone (PATENTED, U.S. PROPERTY). */
const wordAlone = 0.12;

function standsAlone(kind: MarkKind): boolean {
  return kind === "patent" || kind === "inventory";
}

function scaled(body: Body, factor: number): Body {
  return body.matches === undefined
    ? { likelihood: body.likelihood * factor }
    : { likelihood: body.likelihood * factor, matches: scaleMatches(body.matches, factor) };
}

interface Opening {
  kind: MarkKind;
  body: number;
  chance: number;
  word: string;
}

const longestAnnouncement = 3;

function openingsAt(mark: CutMark, from: number, care: number): Opening[] {
  const openings: Opening[] = [];
  const last = Math.min(mark.words.length, from + longestAnnouncement);
  for (let body = from + 1; body <= last; body += 1) {
    const [key = ""] = mark.keys(from, body);
    for (const { kind, probability } of listAnnounced(key, care)) {
      openings.push({ kind, body, chance: probability, word: mark.raw(from, body) });
    }
  }
  return openings;
}

/** All the ways to take a stretch of the mark as one thing, silent and announced. */
export interface PartReader {
  list: (from: number, to: number) => PartLikelihood[];
}

/** Reads stretches of one mark; `kinds` are those worth trying. */
export function readParts(
  lexicon: MarkLexicon,
  mark: CutMark,
  kinds: readonly MarkKind[],
  care: number,
): PartReader {
  const width = mark.words.length + 1;
  const known = new Map<MarkKind, (Body | "none" | undefined)[]>();
  const body = (kind: MarkKind, from: number, to: number): Body | undefined => {
    const ofKind = known.get(kind) ?? [];
    if (ofKind.length === 0) known.set(kind, ofKind);
    const at = from * width + to;
    const found = (ofKind[at] ??= bodyOf(lexicon, kind, mark, from, to, care) ?? "none");
    return found === "none" ? undefined : found;
  };
  const openings = mark.words.map((_, from) => openingsAt(mark, from, care));
  const silent = (kind: MarkKind, from: number, to: number): PartLikelihood[] => {
    const found = body(kind, from, to);
    if (found === undefined || found.likelihood === 0) return [];
    return [{ kind, from, to, body: from, ...scaled(found, silentShare(kind)) }];
  };
  const announced = (opening: Opening, from: number, to: number): PartLikelihood[] => {
    const { kind, chance, word: announcedBy } = opening;
    if (opening.body > to) return [];
    if (opening.body === to) {
      const likelihood = chance * wordAlone;
      return standsAlone(kind) ? [{ kind, from, to, body: to, announcedBy, likelihood }] : [];
    }
    const found = body(kind, opening.body, to);
    if (found === undefined || found.likelihood === 0) return [];
    return [{ kind, from, to, body: opening.body, announcedBy, ...scaled(found, chance) }];
  };
  return {
    list: (from, to) => {
      const parts: PartLikelihood[] = [];
      for (const kind of kinds) {
        if (to - from <= (longest[kind] ?? 0)) parts.push(...silent(kind, from, to));
      }
      for (const opening of openings[from] ?? []) {
        if (to - opening.body <= (longest[opening.kind] ?? 0))
          parts.push(...announced(opening, from, to));
      }
      return parts;
    },
  };
}
