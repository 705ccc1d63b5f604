import type { FeatureAccount, SeenFeature } from "#reference/contract";
import type { ReferenceIndex } from "../table/reference-index.ts";
import { answersOf } from "./feature-chances.ts";

/** Seen at least half as often as what is seen most: agrees; less than an eighth: contradicts. */
const agreesFrom = 1 / 2;
const contradictsBelow = 1 / 8;

function verdictOf(share: number): FeatureAccount["verdict"] {
  if (share >= agreesFrom) return "agrees";
  return share < contradictsBelow ? "contradicts" : "unknown";
}

function accountFeature(
  { features: table }: ReferenceIndex,
  row: number,
  { feature, answer }: SeenFeature,
): FeatureAccount {
  const { rows, chances } = table[feature];
  const chance = chances[rows[row] ?? 0];
  if (chance === undefined) return { feature, answer, verdict: "unknown" };
  const answers = answersOf(feature);
  const most = Math.max(...chance);
  const share = (chance[answers.indexOf(answer)] ?? 0) / most;
  const expected = answers[chance.indexOf(most)] ?? answer;
  return { feature, answer, verdict: verdictOf(share), expected };
}

/** Holds one row against every feature seen. */
export function accountFeatures(
  index: ReferenceIndex,
  row: number,
  seen: readonly SeenFeature[],
): FeatureAccount[] {
  return seen.map((one) => accountFeature(index, row, one));
}
