import { unlistedShares } from "./assumptions.ts";
import type { ClueTerm } from "./clues/clue-terms.ts";
import { type Place, placeOf, type Threefold, threefoldAt } from "./clues/term-likelihood.ts";
import type { Columns } from "./table/columns.ts";
import { postingsOf, type ReferenceIndex } from "./table/reference-index.ts";

/** Likelihood of all clues for each family, for a model that no clue names. */
export interface FamilyLikelihood {
  clues: readonly (readonly ClueTerm[])[];
  byFamily: Float64Array;
  /** For models and makers that the table lacks, of the family's origin. */
  notInTable: Float64Array;
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
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

type ScaledClue = { terms: readonly ClueTerm[]; scale: number };

function productAt(clues: readonly ScaledClue[], place: Place): Threefold {
  const product = { own: 1, unlistedModel: 1, unlistedMaker: 1 };
  for (const { terms, scale } of clues) {
    const { own, unlistedModel, unlistedMaker } = threefoldAt(terms, place);
    product.own *= own * scale;
    product.unlistedModel *= unlistedModel * scale;
    product.unlistedMaker *= unlistedMaker * scale;
  }
  return product;
}

function notInTable({ unlistedModel, unlistedMaker }: Threefold): number {
  return unlistedShares.model * unlistedModel + unlistedShares.maker * unlistedMaker;
}

/** For makers no clue names, only the origin and whether an importer is recorded matter. */
function strangersByOrigin({ origins }: Columns, clues: readonly ScaledClue[]) {
  const own = new Float64Array(origins.length * 2);
  const outside = new Float64Array(origins.length * 2);
  for (let origin = 0; origin < origins.length; origin += 1) {
    for (const importing of [0, 1] as const) {
      const product = productAt(clues, { maker: -1, importing, origin });
      own[origin * 2 + importing] = product.own;
      outside[origin * 2 + importing] = notInTable(product);
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
  const scaled = clues.map((terms) => ({ terms, scale: scaleOf(terms) }));
  const strangers = strangersByOrigin(columns, scaled);
  const byFamily = new Float64Array(familyMaker.length);
  const outside = new Float64Array(familyMaker.length);
  for (let family = 0; family < byFamily.length; family += 1) {
    const importing = namesImporter[familyMaker[family] ?? 0] ?? 0;
    const at = (familyOrigin[family] ?? 0) * 2 + importing;
    byFamily[family] = strangers.own[at] ?? 0;
    outside[family] = strangers.outside[at] ?? 0;
  }
  for (const maker of namedMakers(clues)) {
    for (const family of postingsOf(familiesOfMaker, maker)) {
      const product = productAt(scaled, placeOf(columns, maker, familyOrigin[family] ?? 0));
      byFamily[family] = product.own;
      outside[family] = notInTable(product);
    }
  }
  return { clues, byFamily, notInTable: outside };
}
