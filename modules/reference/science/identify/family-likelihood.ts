import { unlistedShares } from "./assumptions.ts";
import {
  type ClueGroup,
  type GroupWeights,
  groupByOrigin,
  groupWeights,
  sameItems,
} from "./clues/clue-groups.ts";
import type { ClueTerm } from "./clues/clue-terms.ts";
import type { Columns } from "./table/columns.ts";
import { postingsOf, type ReferenceIndex } from "./table/reference-index.ts";

/** Likelihood of all clues for each family, for a model that no clue names. */
export interface FamilyLikelihood {
  clues: readonly (readonly ClueTerm[])[];
  byFamily: Float64Array;
  /** For models and makers that the table lacks, of the family's origin. */
  notInTable: Float64Array;
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
function namedMakers(clues: readonly (readonly ClueTerm[])[]): Set<number> {
  const makers = new Set<number>();
  for (const term of clues.flat()) {
    for (const { byMaker } of term.makers) for (const maker of byMaker.keys()) makers.add(maker);
  }
  return makers;
}

/**
 * Largest value a clue takes for makers it names nothing of, times what naming one may add: only a scale
 * that keeps products of many clues within range.
 */
function scaleOf(terms: readonly ClueTerm[]): number {
  let most = 0;
  for (const { weight, makers, origins } of terms) {
    let value = weight;
    for (const { byMaker } of makers) value *= Math.max(1, ...byMaker.values());
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

/** A clue as groups of readings, with the scale of its values. */
interface ScaledClue {
  readonly groups: readonly ClueGroup[];
  readonly scale: number;
}

/** A clue weighed for one maker: what is left to know is the origin. */
interface WeighedClue {
  readonly weights: readonly GroupWeights[];
  readonly byOrigin: readonly (Float64Array | undefined)[];
  readonly scale: number;
}

function weigh(clues: readonly ScaledClue[], maker: number, importing: 0 | 1): WeighedClue[] {
  return clues.map(({ groups, scale }) => ({
    weights: groups.map((group) => groupWeights(group, maker, importing)),
    byOrigin: groups.map(({ byOrigin }) => byOrigin),
    scale,
  }));
}

/** Likelihoods of all clues, and of a gun that the table lacks. */
interface Product {
  own: number;
  outside: number;
}

function productAt(clues: readonly WeighedClue[], origin: number, product: Product): void {
  let own = 1;
  let unlistedModel = 1;
  let unlistedMaker = 1;
  for (const { weights, byOrigin, scale } of clues) {
    let [ownSum, modelSum, makerSum] = [0, 0, 0];
    for (let at = 0; at < weights.length; at += 1) {
      const ratio = byOrigin[at]?.[origin] ?? 1;
      const group = weights[at];
      if (group === undefined) continue;
      ownSum += group.own * ratio;
      modelSum += group.unlistedModel * ratio;
      makerSum += group.unlistedMaker * ratio;
    }
    own *= ownSum * scale;
    unlistedModel *= modelSum * scale;
    unlistedMaker *= makerSum * scale;
  }
  product.own = own;
  product.outside = unlistedShares.model * unlistedModel + unlistedShares.maker * unlistedMaker;
}

/** For makers no clue names, only the origin and whether an importer is recorded matter. */
function strangersByOrigin({ origins }: Columns, clues: readonly ScaledClue[]) {
  const own = new Float64Array(origins.length * 2);
  const outside = new Float64Array(origins.length * 2);
  const product = { own: 0, outside: 0 };
  for (const importing of [0, 1] as const) {
    const weighed = weigh(clues, -1, importing);
    for (let origin = 0; origin < origins.length; origin += 1) {
      productAt(weighed, origin, product);
      own[origin * 2 + importing] = product.own;
      outside[origin * 2 + importing] = product.outside;
    }
  }
  return { own, outside };
}

/** Multiplies the likelihoods of all clues for each family. */
export function familyLikelihood(
  index: ReferenceIndex,
  clueTerms: readonly (readonly ClueTerm[])[],
): FamilyLikelihood {
  const { columns, familiesOfMaker } = index;
  const { familyMaker, familyOrigin, namesImporter } = columns;
  const clues = clueTerms.map(merged);
  const scaled = clues.map((terms) => ({ groups: groupByOrigin(terms), scale: scaleOf(terms) }));
  const strangers = strangersByOrigin(columns, scaled);
  const byFamily = new Float64Array(familyMaker.length);
  const outside = new Float64Array(familyMaker.length);
  for (let family = 0; family < byFamily.length; family += 1) {
    const importing = namesImporter[familyMaker[family] ?? 0] ?? 0;
    const at = (familyOrigin[family] ?? 0) * 2 + importing;
    byFamily[family] = strangers.own[at] ?? 0;
    outside[family] = strangers.outside[at] ?? 0;
  }
  const product = { own: 0, outside: 0 };
  for (const maker of namedMakers(clues)) {
    const weighed = weigh(scaled, maker, namesImporter[maker] === 1 ? 1 : 0);
    for (const family of postingsOf(familiesOfMaker, maker)) {
      productAt(weighed, familyOrigin[family] ?? 0, product);
      byFamily[family] = product.own;
      outside[family] = product.outside;
    }
  }
  return { clues, byFamily, notInTable: outside };
}
