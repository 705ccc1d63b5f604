import type { Doubt, Observation, SeenFeature } from "#reference/contract";
import type { ObservedValue } from "../clues/observed-values.ts";
import { answersOf, slipOf } from "../features/feature-chances.ts";
import { answerChances } from "../features/feature-ratios.ts";
import type { Leader } from "../leading-rows.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import { accountFor } from "./account.ts";

/** Less doubtful than this is not worth a second look. */
const leastDoubt = 0.3;
/** Leaders that a doubt is weighed on. */
const leadersForDoubts = 60;

type Weighed = readonly (readonly [row: number, share: number])[];

/** Probability that an answer was a slip, given all that was seen: slips are the same for every gun. */
function featureDoubt({ features }: ReferenceIndex, leaders: Weighed, seen: SeenFeature): number {
  const column = features[seen.feature];
  const chances = answerChances(column, seen);
  const slip = slipOf(seen.feature, seen.confirmed === true) / answersOf(seen.feature).length;
  return leaders.reduce((sum, [row, share]) => {
    const chance = chances[column.rows[row] ?? 0] ?? 1;
    return sum + share * Math.min(1, slip / chance);
  }, 0);
}

/** Probability that the gun is one whose record a stated value contradicts. */
function fieldDoubt(index: ReferenceIndex, leaders: Weighed, value: ObservedValue): number {
  return leaders.reduce((sum, [row, share]) => {
    const account = accountFor(index, row, [value]).find(({ field }) => field === value.field);
    return account?.verdict === "contradicts" ? sum + share : sum;
  }, 0);
}

/** Answers that do not fit the leaders, the most doubtful first: where a second look is worth most. */
export function listDoubts(
  index: ReferenceIndex,
  leaders: readonly Leader[],
  observation: Observation,
  observed: readonly ObservedValue[],
): Doubt[] {
  const first = leaders.slice(0, leadersForDoubts);
  const total = first.reduce((sum, { probability }) => sum + probability, 0);
  if (total === 0) return [];
  const weighed = first.map(({ row, probability }) => [row, probability / total] as const);
  const confirmed = new Set(observation.confirmed);
  const features = (observation.features ?? []).map((seen) => ({
    feature: seen.feature,
    probability: Math.min(1, featureDoubt(index, weighed, seen)),
  }));
  const fields = observed
    .filter(({ field, marking }) => marking === undefined && !confirmed.has(field))
    .map((value) => ({
      field: value.field,
      probability: Math.min(1, fieldDoubt(index, weighed, value)),
    }));
  return [...features, ...fields]
    .filter(({ probability }) => probability >= leastDoubt)
    .sort((a, b) => b.probability - a.probability);
}
