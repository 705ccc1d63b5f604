import { type Feature, FirearmType, featureAnswers } from "#reference/contract";
import type { Dice } from "../dice.ts";

/** Another answer than the right one, any. */
export function wrongFeature(dice: Dice, feature: Feature, right: string): string {
  return dice.pick(featureAnswers[feature].filter((answer) => answer !== right));
}

export function wrongType(dice: Dice, right: FirearmType): FirearmType {
  return dice.pick(FirearmType.options.filter((type) => type !== right));
}

/** A count or a length that is off by a third to a half, either way. */
export function wrongCount(dice: Dice, right: number): number {
  const off = Math.max(1, Math.round(right * (0.33 + 0.17 * dice.next())));
  return Math.max(1, dice.chance(0.5) ? right - off : right + off);
}
