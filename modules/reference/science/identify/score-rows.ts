import { notInTablePrior, unlistedShares } from "./assumptions.ts";
import { raiseBearers } from "./borne-marks.ts";
import type { Clue } from "./clues/clues.ts";
import type { FamilyLikelihood } from "./family-likelihood.ts";
import { raiseNamed } from "./raise-named.ts";
import type { StatedRatios } from "./stated-ratios.ts";
import type { Columns } from "./table/columns.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** The posterior: row `r` has the probability `weights[r] * scale`, until the next observation is scored. */
export interface RowScores {
  weights: Float64Array;
  scale: number;
  /** Probability that the gun is none of the table. */
  notInTable: number;
}

/** How what was stated as codes and measures speaks for each form. */
function ratiosOfForms(
  { build, capacityRounds, barrelLengthMm }: Columns["forms"],
  stated: StatedRatios,
  ratios: Float64Array,
): Float64Array {
  for (let form = 0; form < ratios.length; form += 1) {
    ratios[form] =
      (stated.build[build[form] ?? 0] ?? 0) *
      (stated.capacity[capacityRounds[form] ?? 0] ?? 0) *
      (stated.barrel[barrelLengthMm[form] ?? 0] ?? 0);
  }
  return ratios;
}

/**
 * Sums kept while the rows are scored: likelihood of guns that the table lacks, built as its rows are, and of the
 * names alone, whatever build and measures were stated; and the heaviest row.
 */
type Tally = Float64Array;

/**
 * Rows scored by one call. The engine compiles a function well that is called often; of one that is called once
 * a question with one long loop it compiles the loop, and falls out of it every time when more follows.
 */
const block = 4096;

/** Scores the rows from one up to another by family and form, and by what was seen of them. */
function scoreBlock(
  { columns, prior }: ReferenceIndex,
  { byFamily }: FamilyLikelihood,
  byForm: Float64Array,
  seen: Float64Array | undefined,
  weights: Float64Array,
  from: number,
  tally: Tally,
): void {
  const { family, form } = columns;
  const end = Math.min(weights.length, from + block);
  let elsewhere = tally[0] ?? 0;
  let names = tally[1] ?? 0;
  let heaviest = tally[2] ?? 0;
  for (let row = from; row < end; row += 1) {
    const at = 2 * (family[row] ?? 0);
    const share = prior[row] ?? 0;
    const built = byForm[form[row] ?? 0] ?? 0;
    const look = share * (seen === undefined ? built : (seen[row] ?? 0) * built);
    const named = byFamily[at] ?? 0;
    const weight = look * named;
    weights[row] = weight;
    if (weight > heaviest) heaviest = weight;
    names += share * named;
    elsewhere += look * (byFamily[at + 1] ?? 0);
  }
  tally[0] = elsewhere;
  tally[1] = names;
  tally[2] = heaviest;
}

/**
 * Scores every row of the table, leaving none out: family, build, capacity and barrel by table look-up,
 * then the rows whose model some reading names and those that are recorded to bear a mark that was seen; a variant
 * that the table lacks bears what the rows it is a variant of do. `features` is used up.
 */
export function scoreRows(
  index: ReferenceIndex,
  likelihood: FamilyLikelihood,
  stated: StatedRatios & { features: Float64Array | undefined; clues: readonly Clue[] },
): RowScores {
  const byForm = ratiosOfForms(index.columns.forms, stated, index.room.byForm);
  const { weights } = index.room;
  const tally: Tally = new Float64Array(3);
  for (let from = 0; from < weights.length; from += block) {
    scoreBlock(index, likelihood, byForm, stated.features, weights, from, tally);
  }
  const [elsewhere = 0, plain = 0, heaviest = 0] = tally;
  const named = plain + raiseNamed(index, likelihood, weights, heaviest);
  const names = named * raiseBearers(index, stated.clues, weights);
  const notInTable = elsewhere + unlistedShares.variant * names;
  return normalised(weights, notInTable, notInTablePrior(index.entries.length));
}

function sumOf(weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < weights.length; row += 1) sum += weights[row] ?? 0;
  return sum;
}

function normalised(weights: Float64Array, notInTable: number, unlisted: number): RowScores {
  const total = sumOf(weights) * (1 - unlisted) + notInTable * unlisted;
  if (!(total > 0)) return { weights, scale: 0, notInTable: 1 };
  return {
    weights,
    scale: (1 - unlisted) / total,
    notInTable: (notInTable * unlisted) / total,
  };
}
