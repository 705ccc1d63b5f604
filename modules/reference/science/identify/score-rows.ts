import { notInTablePrior, unlistedShares } from "./assumptions.ts";
import type { ClueTerm } from "./clues/clue-terms.ts";
import { modelRatio, type Place, placeOf, termAt } from "./clues/term-likelihood.ts";
import type { FamilyLikelihood } from "./family-likelihood.ts";
import type { StatedRatios } from "./stated-ratios.ts";
import type { Columns } from "./table/columns.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** The posterior: row `r` has the probability `weights[r] * scale`. */
export interface RowScores {
  weights: Float64Array;
  scale: number;
  /** Probability that the gun is none of the table. */
  notInTable: number;
}

/** Models that some clue names, and by model at most how much all clues raise a row for being of it. */
interface Bounds {
  named: readonly number[];
  byModel: Float64Array;
}

function boundsOf(clues: readonly (readonly ClueTerm[])[], models: number): Bounds {
  const byModel = new Float64Array(models).fill(1);
  const named: number[] = [];
  const highest = new Float64Array(models);
  for (const terms of clues) {
    for (const model of raiseHighest(terms, highest)) {
      if (byModel[model] === 1) named.push(model);
      byModel[model] = (byModel[model] ?? 1) * (highest[model] ?? 1);
      highest[model] = 0;
    }
  }
  return { named, byModel };
}

/** Notes by model at most how much a clue can raise a row for being of it; returns the models raised. */
function raiseHighest(terms: readonly ClueTerm[], highest: Float64Array): number[] {
  const raised: number[] = [];
  for (const ratios of new Set(terms.map(({ model }) => model))) {
    if (ratios === undefined) continue;
    for (const [model, ratio] of ratios.byModel) {
      const raise = ratio / ratios.others;
      const before = highest[model] ?? 0;
      if (raise <= Math.max(1, before)) continue;
      if (before === 0) raised.push(model);
      highest[model] = raise;
    }
  }
  return raised;
}

function raiseAt(clues: readonly (readonly ClueTerm[])[], place: Place, model: number): number {
  let factor = 1;
  for (const terms of clues) {
    let [plain, named] = [0, 0];
    for (const term of terms) {
      const value = termAt(term, place);
      plain += value * (term.model?.others ?? 1);
      named += value * modelRatio(term, model);
    }
    if (plain > 0) factor *= named / plain;
  }
  return factor;
}

/** Rows that even at best stay below this share of the heaviest row are not raised. */
const negligible = 1e-10;

function names(terms: readonly ClueTerm[], model: number): boolean {
  return terms.some((term) => term.model?.byModel.has(model) === true);
}

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
  let raised = 0;
  const floor = negligible * heaviest(weights);
  const bounds = boundsOf(clues, columns.models.length);
  for (const model of bounds.named) {
    const least = floor / (bounds.byModel[model] ?? 1);
    let naming: (readonly ClueTerm[])[] | undefined;
    const end = rowsOfModel.first[model + 1] ?? 0;
    for (let at = rowsOfModel.first[model] ?? 0; at < end; at += 1) {
      const row = rowsOfModel.rows[at] ?? 0;
      const weight = weights[row] ?? 0;
      if (weight < least) continue;
      naming ??= clues.filter((terms) => names(terms, model));
      const place = placeOf(columns, maker[row] ?? 0, origin[row] ?? 0);
      const raise = raiseAt(naming, place, model);
      weights[row] = weight * raise;
      raised += (prior[row] ?? 0) * (byFamily[family[row] ?? 0] ?? 0) * (raise - 1);
    }
  }
  return raised;
}

function heaviest(weights: Float64Array): number {
  let most = 0;
  for (let row = 0; row < weights.length; row += 1) most = Math.max(most, weights[row] ?? 0);
  return most;
}

/** How what was stated as codes and measures speaks for each form. */
function ratiosOfForms(
  { build, capacityRounds, barrelLengthMm }: Columns["forms"],
  stated: StatedRatios,
): Float64Array {
  const ratios = new Float64Array(build.length);
  for (let form = 0; form < ratios.length; form += 1) {
    ratios[form] =
      (stated.build[build[form] ?? 0] ?? 0) *
      (stated.capacity[capacityRounds[form] ?? 0] ?? 0) *
      (stated.barrel[barrelLengthMm[form] ?? 0] ?? 0);
  }
  return ratios;
}

/** What was stated and seen, for each row. */
function ratiosOfRows(
  { form, forms }: Columns,
  stated: StatedRatios,
  features: Float64Array | undefined,
): Float64Array {
  const byForm = ratiosOfForms(forms, stated);
  const ratios = features ?? new Float64Array(form.length).fill(1);
  for (let row = 0; row < ratios.length; row += 1) {
    ratios[row] = (ratios[row] ?? 0) * (byForm[form[row] ?? 0] ?? 0);
  }
  return ratios;
}

/**
 * Scores every row of the table, leaving none out: family, build, capacity and barrel by table look-up,
 * then the rows whose model some reading names. `features` is used up.
 */
export function scoreRows(
  index: ReferenceIndex,
  likelihood: FamilyLikelihood,
  stated: StatedRatios & { features: Float64Array | undefined },
): RowScores {
  const { family } = index.columns;
  const { byFamily, notInTable: outside } = likelihood;
  const { prior } = index;
  const weights = ratiosOfRows(index.columns, stated, stated.features);
  let elsewhere = 0;
  let names = 0;
  for (let row = 0; row < weights.length; row += 1) {
    const at = family[row] ?? 0;
    const share = prior[row] ?? 0;
    const form = share * (weights[row] ?? 0);
    const named = byFamily[at] ?? 0;
    weights[row] = form * named;
    names += share * named;
    elsewhere += form * (outside[at] ?? 0);
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
