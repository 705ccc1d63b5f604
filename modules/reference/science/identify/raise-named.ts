import { keepHighest, multiplyInto, noValues, type OwnerValues } from "../lexicon/owner-values.ts";
import type { ClueTerm, ModelRatios } from "./clues/clue-terms.ts";
import { layOut, type NamingClue, raiseAt, takeModel } from "./clues/naming-clue.ts";
import type { FamilyLikelihood } from "./family-likelihood.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** By model at most how much a clue can raise a row for being of it. */
function highestRaises(terms: readonly ClueTerm[]): OwnerValues {
  const all = [...new Set(terms.flatMap(({ model }) => model ?? []))];
  const highest = noValues(all.reduce((sum, { byModel }) => sum + byModel.size, 0));
  for (const ratios of all) noteRaises(ratios, highest);
  return highest;
}

function noteRaises({ byModel, others }: ModelRatios, highest: OwnerValues): void {
  for (let at = 0; at < byModel.size; at += 1) {
    keepHighest(highest, byModel.owners[at] ?? 0, (byModel.values[at] ?? 0) / others);
  }
}

/** By model that some clue names at most how much all clues can raise a row for being of it. */
function boundsOf(clues: readonly (readonly ClueTerm[])[]): OwnerValues {
  const byClue = clues.map(highestRaises).filter(({ size }) => size > 0);
  const [only, second] = byClue;
  if (only !== undefined && second === undefined) return only;
  const bounds = noValues(byClue.reduce((sum, { size }) => sum + size, 0));
  for (const raises of byClue) multiplyInto(bounds, raises);
  return bounds;
}

/** Rows that even at best stay below this share of the heaviest row are not raised. */
const negligible = 1e-10;

/** What the rows of a model are raised by, one model after the other. */
interface Raising {
  readonly index: ReferenceIndex;
  readonly byFamily: Float64Array;
  readonly naming: readonly NamingClue[];
  readonly weights: Float64Array;
}

/** Raises the rows of a model that are not too light; returns the sum of what that adds, begun with `raised`. */
function raiseModel(raising: Raising, model: number, least: number, raised: number): number {
  const { index, byFamily, naming, weights } = raising;
  const { columns, rowsOfModel, prior } = index;
  const end = rowsOfModel.first[model + 1] ?? 0;
  let speaking: readonly NamingClue[] | undefined;
  let sum = raised;
  for (let at = rowsOfModel.first[model] ?? 0; at < end; at += 1) {
    const row = rowsOfModel.rows[at] ?? 0;
    const weight = weights[row] ?? 0;
    if (weight < least) continue;
    speaking ??= naming.filter((clue) => takeModel(clue, model));
    const family = columns.family[row] ?? 0;
    const raise = raiseAt(columns, speaking, family);
    weights[row] = weight * raise;
    sum += (prior[row] ?? 0) * (byFamily[2 * family] ?? 0) * (raise - 1);
  }
  return sum;
}

/**
 * Raises the rows whose model some clue names by as much as that clue speaks for the model. Returns what this
 * adds to the likelihood of the names alone, whatever build and measures were stated.
 */
export function raiseNamed(
  index: ReferenceIndex,
  { clues, byFamily }: FamilyLikelihood,
  weights: Float64Array,
  heaviest: number,
): number {
  const { columns } = index;
  const floor = negligible * heaviest;
  const bounds = boundsOf(clues);
  const naming = clues.flatMap((terms) => layOut(columns, terms) ?? []);
  const raising = { index, byFamily, naming, weights };
  let raised = 0;
  for (let at = 0; at < bounds.size; at += 1) {
    const least = floor / (bounds.values[at] ?? 1);
    raised = raiseModel(raising, bounds.owners[at] ?? 0, least, raised);
  }
  return raised;
}
