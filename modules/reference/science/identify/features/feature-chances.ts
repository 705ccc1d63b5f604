import { type Feature, featureAnswers } from "#reference/contract";
import { confirmedFactor } from "../assumptions.ts";
import type { FeatureModel, RecordedFacts } from "./feature-model.ts";
import { featureModels } from "./feature-models.ts";

/** The codes of a feature's answers. */
export function answersOf(feature: Feature): readonly string[] {
  return featureAnswers[feature];
}

/**
 * P(answer | what is recorded) for each answer of a feature in the order of its codes: what a careful person
 * sees, or any answer by a slip. Undefined where the records say nothing of it.
 */
export function chancesOf(feature: Feature, facts: RecordedFacts): Float64Array | undefined {
  const model: FeatureModel = featureModels[feature];
  const weights = model.seen(facts);
  if (weights === undefined) return undefined;
  const answers = answersOf(feature);
  const total = answers.reduce((sum, answer) => sum + (weights[answer] ?? 0), 0);
  return Float64Array.from(
    answers,
    (answer) => ((1 - model.slip) * (weights[answer] ?? 0)) / total + model.slip / answers.length,
  );
}

/** Share of the answers that are given by a slip, each answer as often as another. */
export function slipOf(feature: Feature, isConfirmed: boolean): number {
  return featureModels[feature].slip * (isConfirmed ? confirmedFactor : 1);
}

/** The chance of an answer where it was looked at a second time: slips are as much rarer as for fields. */
export function confirmedChance(feature: Feature, chance: number): number {
  const answers = answersOf(feature).length;
  const slip = slipOf(feature, false);
  const rarer = slipOf(feature, true);
  return ((1 - rarer) * (chance - slip / answers)) / (1 - slip) + rarer / answers;
}
