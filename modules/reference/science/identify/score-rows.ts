import { notInTablePrior, unlistedShares } from "./assumptions.ts";
import type { ClueTerm } from "./clues/clue-terms.ts";
import { clueAt, type Place, placeOf } from "./clues/term-likelihood.ts";
import type { FamilyLikelihood } from "./family-likelihood.ts";
import type { StatedRatios } from "./stated-ratios.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** The posterior: row `r` has the probability `weights[r] * scale`. */
export interface RowScores {
  weights: Float64Array;
  scale: number;
  /** Probability that the gun is none of the table. */
  notInTable: number;
}

/** For each model that a clue names, at most how much the clue can raise a row for being of that model. */
function highestRaises(terms: readonly ClueTerm[]): Map<number, number> {
  const raises = new Map<number, number>();
  for (const ratios of new Set(terms.map(({ model }) => model))) {
    if (ratios === undefined) continue;
    for (const [model, ratio] of ratios.byModel) {
      const raise = ratio / ratios.others;
      if (raise > (raises.get(model) ?? 1)) raises.set(model, raise);
    }
  }
  return raises;
}

/** The same for all clues together. */
function boundsOf(raises: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const bounds = new Map<number, number>();
  for (const each of raises) {
    for (const [model, raise] of each) bounds.set(model, (bounds.get(model) ?? 1) * raise);
  }
  return bounds;
}

function raiseAt(clues: readonly (readonly ClueTerm[])[], place: Place, model: number): number {
  let factor = 1;
  for (const terms of clues) {
    const plain = clueAt(terms, place);
    factor *= plain > 0 ? clueAt(terms, place, model) / plain : 1;
  }
  return factor;
}

/** Rows that even at best stay below this share of the heaviest row are not raised. */
const negligible = 1e-10;

/**
 * Raises the rows whose model some clue names by as much as that clue speaks for the model. Returns what this
 * adds to the likelihood of the names alone, whatever build and measures were stated.
 */
function raiseNamed(
  { columns, rowsOfModel, prior }: ReferenceIndex,
  { clues, byFamily }: FamilyLikelihood,
  weights: Float64Array,
): number {
  const { family, maker, origin } = columns;
  let named = 0;
  const floor = negligible * heaviest(weights);
  const raises = clues.map(highestRaises);
  for (const [model, bound] of boundsOf(raises)) {
    const least = floor / bound;
    let naming: (readonly ClueTerm[])[] | undefined;
    const end = rowsOfModel.first[model + 1] ?? 0;
    for (let at = rowsOfModel.first[model] ?? 0; at < end; at += 1) {
      const row = rowsOfModel.rows[at] ?? 0;
      const weight = weights[row] ?? 0;
      if (weight < least) continue;
      naming ??= clues.filter((_, clue) => raises[clue]?.has(model) === true);
      const place = placeOf(columns, maker[row] ?? 0, origin[row] ?? 0);
      const raise = raiseAt(naming, place, model);
      weights[row] = weight * raise;
      named += (prior[row] ?? 0) * (byFamily[family[row] ?? 0] ?? 0) * (raise - 1);
    }
  }
  return named;
}

function heaviest(weights: Float64Array): number {
  let most = 0;
  for (let row = 0; row < weights.length; row += 1) most = Math.max(most, weights[row] ?? 0);
  return most;
}

/**
 * Scores every row of the table, leaving none out: family, build, capacity and barrel by table look-up,
 * then the rows whose model some reading names.
 */
export function scoreRows(
  index: ReferenceIndex,
  likelihood: FamilyLikelihood,
  stated: StatedRatios & { features: Float64Array | undefined },
): RowScores {
  const { family, build, capacityRounds, barrelLengthMm } = index.columns;
  const { prior } = index;
  const weights = new Float64Array(family.length);
  const { features } = stated;
  let elsewhere = 0;
  let names = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const at = family[row] ?? 0;
    const share = prior[row] ?? 0;
    const form =
      share *
      (stated.build[build[row] ?? 0] ?? 0) *
      (stated.capacity[capacityRounds[row] ?? 0] ?? 0) *
      (stated.barrel[barrelLengthMm[row] ?? 0] ?? 0) *
      (features?.[row] ?? 1);
    const named = likelihood.byFamily[at] ?? 0;
    weights[row] = form * named;
    names += share * named;
    elsewhere += form * (likelihood.notInTable[at] ?? 0);
  }
  names += raiseNamed(index, likelihood, weights);
  const notInTable = elsewhere + unlistedShares.variant * names;
  return normalised(weights, notInTable, notInTablePrior(index.entries.length));
}

function normalised(weights: Float64Array, notInTable: number, unlisted: number): RowScores {
  let sum = 0;
  for (let row = 0; row < weights.length; row += 1) sum += weights[row] ?? 0;
  const total = sum * (1 - unlisted) + notInTable * unlisted;
  if (!(total > 0)) return { weights, scale: 0, notInTable: 1 };
  return {
    weights,
    scale: (1 - unlisted) / total,
    notInTable: (notInTable * unlisted) / total,
  };
}
