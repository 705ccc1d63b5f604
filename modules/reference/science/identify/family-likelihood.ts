import { unlistedShares } from "./assumptions.ts";
import {
  type ClueGroup,
  type GroupWeights,
  groupByOrigin,
  roomForWeights,
  sameItems,
  weighGroups,
} from "./clues/clue-groups.ts";
import type { ClueTerm } from "./clues/clue-terms.ts";
import type { Columns } from "./table/columns.ts";
import { postingsOf, type ReferenceIndex } from "./table/reference-index.ts";

/** Likelihood of all clues for each family. */
export interface FamilyLikelihood {
  clues: readonly (readonly ClueTerm[])[];
  /**
   * At twice the family: for a model that no clue names; behind it, for models and makers that the table lacks,
   * of the family's origin. Side by side because every row asks for both, and families come in no order.
   */
  byFamily: Float64Array;
}

/** Readings that say the same of maker, model and origin count as one. */
function merged(terms: readonly ClueTerm[]): ClueTerm[] {
  const merged: ClueTerm[] = [];
  for (const term of terms) {
    const at = merged.findIndex(
      ({ makers, model, origins }) =>
        model === term.model && sameItems(makers, term.makers) && sameItems(origins, term.origins),
    );
    const before = merged[at];
    if (before === undefined) merged.push(term);
    else merged[at] = { ...before, weight: before.weight + term.weight };
  }
  return merged;
}

/** Makers that some reading of some clue names. */
function namedMakers(clues: readonly (readonly ClueTerm[])[], makers: number): number[] {
  const isNamed = new Uint8Array(makers);
  const named: number[] = [];
  for (const { byMaker } of new Set(clues.flat().flatMap((term) => term.makers))) {
    for (let at = 0; at < byMaker.size; at += 1) {
      const maker = byMaker.owners[at] ?? 0;
      if (isNamed[maker] === 0) named.push(maker);
      isNamed[maker] = 1;
    }
  }
  return named;
}

/**
 * Largest value a clue takes for makers it names nothing of, times what naming one may add: only a scale
 * that keeps products of many clues within range.
 */
function scaleOf(terms: readonly ClueTerm[]): number {
  let most = 0;
  for (const { weight, makers, origins } of terms) {
    let value = weight;
    for (const { byMaker } of makers) value *= Math.max(1, largest(byMaker.values));
    for (const ratios of origins) value *= largest(ratios);
    most = Math.max(most, value);
  }
  return most > 0 ? 1 / most : 1;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0);
  return most;
}

/** A clue as groups of readings, with the scale of its values, and weighed for one maker at a time. */
interface ScaledClue {
  readonly groups: readonly ClueGroup[];
  readonly weights: GroupWeights;
  readonly scale: number;
}

function scaled(terms: readonly ClueTerm[]): ScaledClue {
  const groups = groupByOrigin(terms);
  return { groups, weights: roomForWeights(groups.length), scale: scaleOf(terms) };
}

/** Weighs the clues for one maker: what is left to know is the origin. */
function weigh(clues: readonly ScaledClue[], maker: number, importing: 0 | 1): void {
  for (const { groups, weights } of clues) weighGroups(groups, maker, importing, weights);
}

/** Keeps the pair of `FamilyLikelihood` for an origin and the maker that the clues were weighed for. */
function keepProduct(
  clues: readonly ScaledClue[],
  origin: number,
  pairs: Float64Array,
  to: number,
): void {
  let own = 1;
  let unlistedModel = 1;
  let unlistedMaker = 1;
  for (const { groups, weights, scale } of clues) {
    let [ownSum, modelSum, makerSum] = [0, 0, 0];
    for (let at = 0; at < groups.length; at += 1) {
      const ratio = groups[at]?.byOrigin?.[origin] ?? 1;
      ownSum += (weights.own[at] ?? 0) * ratio;
      modelSum += (weights.unlistedModel[at] ?? 0) * ratio;
      makerSum += (weights.unlistedMaker[at] ?? 0) * ratio;
    }
    own *= ownSum * scale;
    unlistedModel *= modelSum * scale;
    unlistedMaker *= makerSum * scale;
  }
  pairs[to] = own;
  pairs[to + 1] = unlistedShares.model * unlistedModel + unlistedShares.maker * unlistedMaker;
}

/** For makers no clue names, only the origin and whether an importer is recorded matter. */
function strangersByOrigin({ origins }: Columns, clues: readonly ScaledClue[]): Float64Array {
  const pairs = new Float64Array(origins.length * 4);
  for (const importing of [0, 1] as const) {
    weigh(clues, -1, importing);
    for (let origin = 0; origin < origins.length; origin += 1) {
      keepProduct(clues, origin, pairs, 2 * (2 * origin + importing));
    }
  }
  return pairs;
}

/** For each family the pair of its origin, as for makers no clue names. */
function strangerFamilies(columns: Columns, strangers: Float64Array, byFamily: Float64Array): void {
  const { familyMaker, familyOrigin, namesImporter } = columns;
  for (let family = 0; family < familyMaker.length; family += 1) {
    const importing = namesImporter[familyMaker[family] ?? 0] ?? 0;
    const at = 2 * (2 * (familyOrigin[family] ?? 0) + importing);
    byFamily[2 * family] = strangers[at] ?? 0;
    byFamily[2 * family + 1] = strangers[at + 1] ?? 0;
  }
}

/** Multiplies the likelihoods of all clues for each family. */
export function familyLikelihood(
  index: ReferenceIndex,
  clueTerms: readonly (readonly ClueTerm[])[],
): FamilyLikelihood {
  const { columns, familiesOfMaker } = index;
  const { byFamily } = index.room;
  const { familyOrigin, namesImporter } = columns;
  const clues = clueTerms.map(merged);
  const weighed = clues.map(scaled);
  const strangers = strangersByOrigin(columns, weighed);
  strangerFamilies(columns, strangers, byFamily);
  for (const maker of namedMakers(clues, namesImporter.length)) {
    weigh(weighed, maker, namesImporter[maker] === 1 ? 1 : 0);
    for (const family of postingsOf(familiesOfMaker, maker)) {
      keepProduct(weighed, familyOrigin[family] ?? 0, byFamily, 2 * family);
    }
  }
  return { clues, byFamily };
}
