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

/** Models that any reading of any clue names. */
function namedModels(clues: readonly (readonly ClueTerm[])[]): Set<number> {
  const models = new Set<number>();
  for (const terms of clues) {
    for (const { model } of terms)
      for (const owner of model?.byModel.keys() ?? []) models.add(owner);
  }
  return models;
}

/** At most this much can the clue raise a row for being of this model; 1 when it does not name it. */
function highestRaise(terms: readonly ClueTerm[], number: number): number {
  let most = 1;
  for (const { model } of terms) {
    const ratio = model?.byModel.get(number);
    if (model !== undefined && ratio !== undefined) most = Math.max(most, ratio / model.others);
  }
  return most;
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
  for (const model of namedModels(clues)) {
    const raises = clues.map((terms) => highestRaise(terms, model));
    const naming = clues.filter((_, at) => (raises[at] ?? 1) > 1);
    const least = floor / raises.reduce((all, raise) => all * raise, 1);
    const end = rowsOfModel.first[model + 1] ?? 0;
    for (let at = rowsOfModel.first[model] ?? 0; at < end; at += 1) {
      const row = rowsOfModel.rows[at] ?? 0;
      const weight = weights[row] ?? 0;
      if (weight < least) continue;
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
  stated: StatedRatios,
): RowScores {
  const { family, build, capacityRounds, barrelLengthMm } = index.columns;
  const { prior } = index;
  const weights = new Float64Array(family.length);
  let elsewhere = 0;
  let names = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const at = family[row] ?? 0;
    const share = prior[row] ?? 0;
    const form =
      share *
      (stated.build[build[row] ?? 0] ?? 0) *
      (stated.capacity[capacityRounds[row] ?? 0] ?? 0) *
      (stated.barrel[barrelLengthMm[row] ?? 0] ?? 0);
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
