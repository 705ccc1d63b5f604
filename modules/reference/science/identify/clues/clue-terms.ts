import type { OwnerMatches, OwnerNames } from "../../lexicon/owner-names.ts";
import { addValue, noValues, type OwnerValues } from "../../lexicon/owner-values.ts";
import type { PartLikelihood } from "../../marks/part-likelihood.ts";
import { unlistedSharedModel } from "../assumptions.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import type { Clue } from "./clues.ts";
import { type MakerRatios, makerRatios, originRatios } from "./owner-ratios.ts";
import { serialRatios } from "./serial-ratios.ts";

/** As for makers; models that do not occur in `byModel` have the ratio `others`. */
export interface ModelRatios {
  byModel: OwnerValues;
  others: number;
  unlisted: number;
}

/** One way to read a clue, as a product of ratios. */
export interface ClueTerm {
  /** Probability of this reading before the table is considered. */
  weight: number;
  makers: readonly MakerRatios[];
  model: ModelRatios | undefined;
  /** By number of the origin; one array for each calibre or country the reading holds. */
  origins: readonly Float64Array[];
}

/**
 * P(text | a model outside the table): a name that some other gun of the table bears, or a name nobody
 * lists.
 */
function unlistedModel(names: OwnerNames, matches: OwnerMatches): number {
  const listed = matches.background - names.unknownShare * matches.unknown;
  const known = listed / (1 - names.unknownShare);
  return unlistedSharedModel * known + (1 - unlistedSharedModel) * matches.unknown;
}

/** A model whose weight a clue raises by less than this share need not be scored apart. */
const leastRaise = 0.02;

/** The models that a text speaks for, each with its ratio. */
function raisedModels({ background, byOwner }: OwnerMatches, wrong: number): OwnerValues {
  const { size, owners, values } = byOwner();
  const byModel = noValues(size);
  for (let at = 0; at < size; at += 1) {
    const named = ((1 - wrong) * (values[at] ?? 0)) / background;
    if (named > wrong * leastRaise) addValue(byModel, owners[at] ?? 0, wrong + named);
  }
  return byModel;
}

function modelRatios(names: OwnerNames, matches: OwnerMatches, wrong: number): ModelRatios {
  const { background } = matches;
  const byModel = raisedModels(matches, wrong);
  const unlisted = wrong + ((1 - wrong) * unlistedModel(names, matches)) / background;
  return { byModel, others: wrong, unlisted };
}

/** Computes the ratios of each distinct part once, whatever number of readings share it. */
function remembering<T>(compute: (part: PartLikelihood, matches: OwnerMatches) => T) {
  const known = new Map<string, T>();
  return (part: PartLikelihood, matches: OwnerMatches): T => {
    const key = `${part.kind}${part.body}-${part.to}`;
    const value = known.get(key) ?? compute(part, matches);
    known.set(key, value);
    return value;
  };
}

function rememberingText<T>(compute: (text: string) => T) {
  const known = new Map<string, T>();
  return (text: string): T => {
    const value = known.get(text) ?? compute(text);
    known.set(text, value);
    return value;
  };
}

/**
 * Turns the readings of a clue into products of ratios over makers, models and origins. Without `bySerial` a
 * serial speaks for no maker: it stands on another mark already.
 */
export function clueTerms(index: ReferenceIndex, clue: Clue, bySerial = true): ClueTerm[] {
  const speaks = bySerial && index.serialMakers.size > 0;
  const serial = rememberingText((text) => serialRatios(index, text));
  const maker = remembering((part, matches) =>
    makerRatios(index, part.kind === "importer" ? "importer" : "make", matches, clue.wrong),
  );
  const model = remembering((_, matches) =>
    modelRatios(index.lexicon.models, matches, clue.wrong.model),
  );
  const origin = remembering((part, matches) =>
    originRatios(index, part.kind === "calibre" ? "calibre" : "country", matches, clue.wrong),
  );
  return clue.cuttings.map(({ probability: weight, parts }) => {
    const term = { weight, makers: [] as MakerRatios[], origins: [] as Float64Array[] };
    let named: ModelRatios | undefined;
    for (const part of parts) {
      const { kind, matches } = part;
      if (kind === "serial" && speaks) {
        term.makers.push(serial(clue.mark.raw(part.body, part.to)));
      }
      if (matches === undefined) continue;
      if (kind === "make" || kind === "importer") term.makers.push(maker(part, matches));
      else if (kind === "model") named = model(part, matches);
      else term.origins.push(origin(part, matches));
    }
    return { ...term, model: named };
  });
}
