import { calibreKey } from "../lexicon/calibre-names.ts";
import { companyWords } from "../lexicon/company-words.ts";
import type { MarkLexicon } from "../lexicon/mark-lexicon.ts";
import {
  type FoundNames,
  lookUp,
  matchesOf,
  type OwnerMatches,
  type OwnerNames,
  scaleMatches,
} from "../lexicon/owner-names.ts";
import type { CutMark } from "./cut-mark.ts";
import { anyText, unknownCalibre, unknownModel, unknownName } from "./unknown-text.ts";

/** A stretch of a prepared mark, with the care it could be read with. */
export interface Stretch {
  mark: CutMark;
  from: number;
  to: number;
  care: number;
}

const mostNameWords = 8;

function match(
  names: OwnerNames,
  { mark, care }: Stretch,
  from: number,
  to: number,
  unknown: (key: string) => number,
): OwnerMatches {
  const keys = mark.keys(from, to);
  return matchesOf(names, mark.find(names, from, to, care), unknown(keys[0] ?? ""));
}

const states = new Set(
  (
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd " +
    "oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy conn mass calif fla ill tenn tex virginia vermont " +
    "georgia florida connecticut massachusetts texas minnesota usa"
  ).split(" "),
);

interface Tail {
  /** P(words | an address or a legal form follows the name). */
  chance: number;
  american: boolean;
}

/** By judgement: legal forms and states are few, towns many, and some towns are in no list. */
const tailWords = { legal: 0.3 / 30, state: 0.25 / 60, town: 0.35 / 800, unknown: 0.1 } as const;

/** Words of a tail; `N.Y.` and `S.p.A.` are one word each, `Ulm/Do` two. */
function tailTokens(towns: ReadonlySet<string>, mark: CutMark, from: number, to: number): string[] {
  const tokens: string[] = [];
  for (let word = from; word < to; word += 1) {
    const [key = ""] = mark.keys(word, word + 1);
    const whole = companyWords.has(key) || states.has(key) || towns.has(key);
    tokens.push(...(whole ? [key] : mark.tokens(word, word + 1)));
  }
  return tokens;
}

function tailOf(towns: ReadonlySet<string>, tokens: readonly string[]): Tail {
  let chance = 1;
  let american = false;
  for (const token of tokens) {
    if (companyWords.has(token)) chance *= tailWords.legal;
    else if (states.has(token)) {
      chance *= tailWords.state;
      american = true;
    } else if (towns.has(token)) chance *= tailWords.town;
    else chance *= tailWords.unknown * Math.max(unknownName(token), 1e-3 * anyText(token));
  }
  return { chance, american };
}

/** How often a maker's and an importer's mark go on after the name, and with an American address. */
const tails = { make: 0.3, importer: 0.85, makeAmericanAbroad: 0.03 } as const;

/**
 * A maker's or importer's name, with the legal form and town that may follow. An American town behind a
 * maker who makes elsewhere is the importer's (27 CFR 478.92 makes importers mark name, city and state).
 */
export function firmLikelihood(
  lexicon: MarkLexicon,
  kind: "make" | "importer",
  stretch: Stretch,
): OwnerMatches | undefined {
  const names = kind === "make" ? lexicon.makes : lexicon.importers;
  let best: OwnerMatches | undefined;
  for (let end = stretch.to; end > stretch.from && end - stretch.from <= mostNameWords; end -= 1) {
    const name = match(names, stretch, stretch.from, end, unknownName);
    const known = name.best !== undefined;
    if (end < stretch.to && !known && best !== undefined) continue;
    const tail = tailOf(lexicon.towns, tailTokens(lexicon.towns, stretch.mark, end, stretch.to));
    const factor = firmTail(lexicon, kind, name, tail, end === stretch.to);
    if (best === undefined || name.background * factor > best.background) {
      best = scaleMatches(name, factor);
    }
  }
  return best;
}

function firmTail(
  lexicon: MarkLexicon,
  kind: "make" | "importer",
  name: OwnerMatches,
  tail: Tail,
  ends: boolean,
): number {
  if (ends) return 1 - tails[kind];
  const going = tails[kind] * tail.chance;
  if (kind === "importer" || !tail.american) return going;
  const home = name.best === undefined ? 0.5 : (lexicon.american[name.best.owner] ?? 0.5);
  return going * (tails.makeAmericanAbroad + (1 - tails.makeAmericanAbroad) * home);
}

/** How often a known model's name is followed by the designation of a variant the table does not hold. */
const variantShare = 0.06;

/**
 * The longest listed name the tokens open with, when what follows can be a variant's designation; its
 * chance to be extended by just that.
 */
function variantOf(names: OwnerNames, tokens: readonly string[]): FoundNames | undefined {
  for (let count = tokens.length - 1; count > 0; count -= 1) {
    const stem = tokens.slice(0, count).join("");
    const rest = tokens.slice(count).join("");
    if (stem.length < 2 || rest.length > 6) continue;
    const name = names.index.byName.get(stem);
    if (name === undefined) continue;
    const probability = variantShare * unknownModel(rest);
    const known = probability * (names.nameFrequency[name] ?? 0);
    const best = { owner: names.mainOwner[name] ?? 0, name: stem, exact: false };
    return { hits: [{ name, probability }], known, best };
  }
  return undefined;
}

/** A model, as listed or with a variant's designation behind (`10-5`, `75 B`). */
export function modelLikelihood(lexicon: MarkLexicon, stretch: Stretch): OwnerMatches {
  const { mark, from, to, care } = stretch;
  const keys = mark.keys(from, to);
  const whole = mark.find(lexicon.models, from, to, care);
  const variant = variantOf(lexicon.models, mark.tokens(from, to));
  const best = whole.best ?? variant?.best;
  const found = {
    hits: [...whole.hits, ...(variant?.hits ?? [])],
    known: whole.known + (variant?.known ?? 0),
    ...(best === undefined ? {} : { best }),
  };
  return matchesOf(lexicon.models, found, unknownModel(keys[0] ?? ""));
}

/** A chambering under any of its names; `cal` and `mm` are silent. */
export function calibreLikelihood(lexicon: MarkLexicon, stretch: Stretch): OwnerMatches {
  const readings = stretch.mark.readings(stretch.from, stretch.to);
  const keys = [...new Set(readings.map(calibreKey))].filter((key) => key !== "");
  const unknown = unknownCalibre(keys[0] ?? "");
  return matchesOf(lexicon.calibres, lookUp(lexicon.calibres, keys, stretch.care), unknown);
}

/** A country in any of the four languages or as struck on guns. */
export function countryLikelihood(lexicon: MarkLexicon, stretch: Stretch): OwnerMatches {
  return match(lexicon.countries, stretch, stretch.from, stretch.to, unknownName);
}
