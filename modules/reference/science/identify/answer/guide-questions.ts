import {
  type DescriptionField,
  Feature,
  type GuideQuestion,
  type Observation,
} from "#reference/contract";
import { answersOf } from "../features/feature-chances.ts";
import { featureModels } from "../features/feature-models.ts";
import { entropy } from "../features/feature-table.ts";
import type { Leader } from "../leading-rows.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";
import { type Askable, fieldQuestion, type LeaderSplits } from "./question.ts";

/**
 * Fields that a person who knows nothing of firearms can tell: by the drawing it is most like, by counting,
 * with a ruler, or by copying. The chance to answer at all, and to be right, by judgement: lower than an
 * officer's. Names are left to the marks.
 */
const laymanFields = {
  type: { answered: 0.97, right: 0.85 },
  capacityRounds: { answered: 0.45, right: 0.6 },
  barrelLengthMm: { answered: 0.5, right: 0.6 },
  calibre: { answered: 0.4, right: 0.9 },
  country: { answered: 0.3, right: 0.9 },
} as const satisfies Partial<Record<DescriptionField, Askable>>;

const mostQuestions = 8;
const leastGainBits = 0.0005;

/** Probability of the leaders by value of a column, each column summed once. */
export type LeaderShares = (rows: Int32Array) => ReadonlyMap<number, number>;

export function sharesOfLeaders(leaders: readonly Leader[]): LeaderShares {
  const known = new Map<Int32Array, ReadonlyMap<number, number>>();
  const sum = (rows: Int32Array) => {
    const shares = new Map<number, number>();
    for (const { row, probability } of leaders) {
      const value = rows[row] ?? 0;
      shares.set(value, (shares.get(value) ?? 0) + probability);
    }
    return shares;
  };
  return (rows) => {
    const shares = known.get(rows) ?? sum(rows);
    known.set(rows, shares);
    return shares;
  };
}

/**
 * Information of a feature about the leaders: entropy of its answer less what would remain if the row were
 * known. Rows silent about it answer as guns at large do.
 */
export function featureQuestion(
  { features: table }: ReferenceIndex,
  sharesOf: LeaderShares,
  feature: Feature,
): Extract<GuideQuestion, { kind: "feature" }> {
  const { rows, chances, mean, bits } = table[feature];
  const forecast = new Float64Array(mean.length);
  let total = 0;
  let remaining = 0;
  for (const [value, probability] of sharesOf(rows)) {
    const chance = chances[value] ?? mean;
    total += probability;
    remaining += probability * (bits[value] ?? 0);
    for (let at = 0; at < forecast.length; at += 1) {
      forecast[at] = (forecast[at] ?? 0) + probability * (chance[at] ?? 0);
    }
  }
  const shares = forecast.map((each) => each / Math.max(total, 1e-300));
  const gain = Math.max(0, entropy(shares) - remaining / Math.max(total, 1e-300));
  const answers = answersOf(feature).map((value, at) => ({
    value,
    probability: Math.min(1, shares[at] ?? 0),
  }));
  return { kind: "feature", feature, gainBits: featureModels[feature].answered * gain, answers };
}

function fieldQuestions(
  splits: LeaderSplits,
  closed: ReadonlySet<DescriptionField>,
): GuideQuestion[] {
  return (Object.keys(laymanFields) as (keyof typeof laymanFields)[])
    .filter((field) => !closed.has(field))
    .map((field) => {
      const { gainBits, answers } = fieldQuestion(splits, field, laymanFields[field], 1);
      return { kind: "field", field, gainBits, answers };
    });
}

/**
 * Questions that a person who knows nothing of firearms can answer, by what their answers are expected to tell
 * about the leaders. What was answered, or cannot be told, is not asked again.
 */
export function guideQuestions(
  index: ReferenceIndex,
  leaders: readonly Leader[],
  splits: LeaderSplits,
  observation: Observation,
  seenFields: ReadonlySet<DescriptionField>,
): GuideQuestion[] {
  const seen = (observation.features ?? []).map(({ feature }) => feature);
  const done = new Set<Feature>([...seen, ...(observation.unseen ?? [])]);
  const closed = new Set([...seenFields, ...(observation.unanswerable ?? [])]);
  const sharesOf = sharesOfLeaders(leaders);
  const features = Feature.options
    .filter((feature) => !done.has(feature))
    .map((feature) => featureQuestion(index, sharesOf, feature));
  return [...features, ...fieldQuestions(splits, closed)]
    .filter(({ gainBits }) => gainBits >= leastGainBits)
    .sort((a, b) => b.gainBits - a.gainBits)
    .slice(0, mostQuestions);
}
