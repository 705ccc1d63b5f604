import type { SeenFeature } from "#reference/contract";
import type { ReferenceIndex } from "../table/reference-index.ts";
import { answersOf, confirmedChance } from "./feature-chances.ts";
import type { FeatureColumn } from "./feature-table.ts";

/** P(answer | value) for each value of the column; the mean where the records are silent. */
export function answerChances(
  { chances, mean }: FeatureColumn,
  { feature, answer, confirmed }: SeenFeature,
): number[] {
  const at = answersOf(feature).indexOf(answer);
  const sure = (chance: number) => (confirmed === true ? confirmedChance(feature, chance) : chance);
  return chances.map((chance) => sure(chance?.[at] ?? mean[at] ?? 1));
}

/**
 * Ratios P(seen | row) over P(seen) for everything seen together; undefined where nothing was. Features are
 * taken as independent given the gun; of one feature the last answer counts. They stand where the rows will be
 * weighed.
 */
export function featureRatios(
  { features: table, room }: ReferenceIndex,
  seen: readonly SeenFeature[],
): Float64Array | undefined {
  if (seen.length === 0) return undefined;
  const ratios = room.weights.fill(1);
  for (const one of new Map(seen.map((each) => [each.feature, each])).values()) {
    const { rows, mean } = table[one.feature];
    const byValue = answerChances(table[one.feature], one);
    const usual = mean[answersOf(one.feature).indexOf(one.answer)] ?? 1;
    for (let row = 0; row < ratios.length; row += 1) {
      ratios[row] = ((ratios[row] ?? 1) * (byValue[rows[row] ?? 0] ?? usual)) / usual;
    }
  }
  return ratios;
}
