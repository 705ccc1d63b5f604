import { noteDecision } from "../../marks/cut-readings.ts";
import type { Leader } from "../leading-rows.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import type { ClueTerm } from "./clue-terms.ts";
import type { Clue } from "./clues.ts";
import { modelRatio, placeOf, termAt } from "./term-likelihood.ts";

function shares({ columns }: ReferenceIndex, terms: readonly ClueTerm[], row: number): number[] {
  const place = placeOf(columns, columns.maker[row] ?? 0, columns.origin[row] ?? 0);
  const model = columns.model[row] ?? 0;
  const values = terms.map((term) => termAt(term, place) * modelRatio(term, model));
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total === 0 ? 0 : value / total));
}

/**
 * Reads a mark again in the light of the leading entries: each way to cut it up weighs as much as it
 * explains for each of them, and for the rest as much as before.
 */
export function settleReadings(
  index: ReferenceIndex,
  clue: Clue,
  terms: readonly ClueTerm[],
  leaders: readonly Leader[],
): Clue {
  const settled = clue.cuttings.map(() => 0);
  let covered = 0;
  for (const { row, probability } of leaders) {
    covered += probability;
    for (const [at, share] of shares(index, terms, row).entries()) {
      settled[at] = (settled[at] ?? 0) + probability * share;
    }
  }
  const rest = Math.max(0, 1 - covered);
  const cuttings = clue.cuttings
    .map((cutting, at) => ({
      ...cutting,
      probability: (settled[at] ?? 0) + rest * cutting.probability,
    }))
    .sort((a, b) => b.probability - a.probability);
  return noteDecision(clue, { ...clue, cuttings }, "fits_leading_entry");
}
