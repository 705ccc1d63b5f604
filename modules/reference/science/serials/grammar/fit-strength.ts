import type { Strength } from "../assumptions.ts";
import { logGamma } from "./log-gamma.ts";

/** Strengths tried; the likeliest is kept. */
const weights = [0.1, 0.3, 1, 3, 10, 30, 100];
const discounts = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7];

/** Fewer groups of counts than this say too little to fit a strength. */
const fewestGroups = 8;

/**
 * Log probability that serials fall into shapes in these numbers, whatever the shapes: the partition
 * probability of the Pitman–Yor process (Pitman 1995, "Exchangeable and partially exchangeable random
 * partitions"). Counts below one, which notes leave, say nothing of it.
 */
function partitionLog(counts: readonly number[], { weight, discount }: Strength): number {
  const whole = counts.filter((count) => count >= 1);
  const total = whole.reduce((sum, count) => sum + count, 0);
  if (total < 2) return 0;
  let log = logGamma(weight + 1) - logGamma(weight + total);
  whole.forEach((count, at) => {
    if (at > 0) log += Math.log(weight + discount * at);
    log += logGamma(count - discount) - logGamma(1 - discount);
  });
  return log;
}

/** The strength under which the counts of the groups are likeliest; `usual` where they are too few to say. */
export function fitStrength(
  groups: readonly (readonly number[])[],
  usual: Strength,
  fewest = fewestGroups,
): Strength {
  const telling = groups.filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= 2);
  if (telling.length < fewest) return usual;
  let best = usual;
  let most = Number.NEGATIVE_INFINITY;
  for (const weight of weights) {
    for (const discount of discounts) {
      const strength = { weight, discount };
      const log = telling.reduce((sum, counts) => sum + partitionLog(counts, strength), 0);
      if (log > most) [best, most] = [strength, log];
    }
  }
  return best;
}
