import type { Placing } from "./align-shapes.ts";
import { type Comparable, shapeCost } from "./shape-cost.ts";

export interface Laid {
  readonly placing: Placing;
  readonly cost: number;
}

const degree = Math.PI / 180;
const turns = [0, -8, 8, -16, 16, -24, 24].map((angle) => angle * degree);
const grows = [0, -0.16, 0.16];

/** The best of a coarse grid of turns and sizes. */
export function layRoughly(seen: Comparable, mark: Comparable): Laid {
  let best: Laid = { placing: [0, 0, 0, 0, 0, 0], cost: Number.POSITIVE_INFINITY };
  for (const turn of turns) {
    for (const grow of grows) {
      const placing: Placing = [turn, grow, grow, 0, 0, 0];
      const cost = shapeCost(seen, mark, placing, "few");
      if (cost < best.cost) best = { placing, cost };
    }
  }
  return best;
}

/** First steps of turn, stretch, slant and shift; halved as long as they bring nothing. */
const firstSteps = [6 * degree, 0.1, 0.1, 0.12, 0.14, 0.14] as const;
const halvings = 3;

/** Betters a placing step by step until small steps bring nothing. */
export function layClosely(seen: Comparable, mark: Comparable, from: Placing): Laid {
  let best: Laid = { placing: from, cost: shapeCost(seen, mark, from, "many") };
  for (let halving = 0; halving <= halvings; halving += 1) {
    const before = best.cost;
    for (const [which, step] of firstSteps.entries()) {
      best = stepAlong(seen, mark, best, which, step / 2 ** halving);
    }
    if (halving === 0 && best.cost < before) {
      for (const [which, step] of firstSteps.entries()) {
        best = stepAlong(seen, mark, best, which, step / 2 ** halving);
      }
    }
  }
  return best;
}

function stepAlong(seen: Comparable, mark: Comparable, from: Laid, which: number, step: number) {
  for (const way of [step, -step]) {
    const placing = from.placing.map((value, at) => (at === which ? value + way : value));
    const cost = shapeCost(seen, mark, placing as unknown as Placing, "many");
    if (cost < from.cost) return { placing: placing as unknown as Placing, cost };
  }
  return from;
}
