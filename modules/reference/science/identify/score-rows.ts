import { notInTablePrior } from "./assumptions.ts";
import type { ClueTerm } from "./clue-terms.ts";
import { type FamilyLikelihood, termAt } from "./family-likelihood.ts";
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
function namedModels(likelihood: FamilyLikelihood): Set<number> {
  const models = new Set<number>();
  for (const { terms } of likelihood.clues) {
    for (const { model } of terms)
      for (const owner of model?.byModel.keys() ?? []) models.add(owner);
  }
  return models;
}

function clueAt(terms: readonly ClueTerm[], maker: number, origin: number, model: number): number {
  let sum = 0;
  for (const term of terms) {
    const named =
      term.model === undefined ? 1 : (term.model.byModel.get(model) ?? term.model.others);
    sum += termAt(term, maker, origin) * named;
  }
  return sum;
}

/** For each family of the model's rows, by how much the clues that may name the model raise it. */
function raiseNamed(
  index: ReferenceIndex,
  likelihood: FamilyLikelihood,
  weights: Float64Array,
): void {
  const { columns, rowsOfModel } = index;
  const naming = likelihood.clues.filter(({ namesModels }) => namesModels);
  for (const model of namedModels(likelihood)) {
    const clues = naming.filter(({ terms }) =>
      terms.some((term) => term.model?.byModel.has(model) === true),
    );
    const end = rowsOfModel.first[model + 1] ?? 0;
    for (let at = rowsOfModel.first[model] ?? 0; at < end; at += 1) {
      const row = rowsOfModel.rows[at] ?? 0;
      const family = columns.family[row] ?? 0;
      const maker = columns.maker[row] ?? 0;
      const origin = columns.origin[row] ?? 0;
      let factor = 1;
      for (const { terms, byFamily } of clues) {
        factor *= clueAt(terms, maker, origin, model) / (byFamily[family] || 1);
      }
      weights[row] = (weights[row] ?? 0) * factor;
    }
  }
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
  let notInTable = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const at = family[row] ?? 0;
    const form =
      (prior[row] ?? 0) *
      (stated.build[build[row] ?? 0] ?? 0) *
      (stated.capacity[capacityRounds[row] ?? 0] ?? 0) *
      (stated.barrel[barrelLengthMm[row] ?? 0] ?? 0);
    weights[row] = form * (likelihood.byFamily[at] ?? 0);
    notInTable += form * (likelihood.notInTable[at] ?? 0);
  }
  raiseNamed(index, likelihood, weights);
  return normalised(weights, notInTable, notInTablePrior(index.entries.length));
}

function normalised(weights: Float64Array, notInTable: number, unlisted: number): RowScores {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const total = sum * (1 - unlisted) + notInTable * unlisted;
  if (!(total > 0)) return { weights, scale: 0, notInTable: 1 };
  return {
    weights,
    scale: (1 - unlisted) / total,
    notInTable: (notInTable * unlisted) / total,
  };
}
