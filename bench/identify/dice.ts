/** Repeatable chance for the generator: a 32-bit xorshift (Marsaglia 2003), seeded. */
export interface Dice {
  /** In [0, 1). */
  next: () => number;
  chance: (probability: number) => boolean;
  /** Whole number in [0, limit). */
  below: (limit: number) => number;
  pick: <T>(items: readonly T[]) => T;
  /** Item by weight; weights need not sum to 1. */
  weighted: <T>(items: readonly (readonly [T, number])[]) => T;
}

export function rollDice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 20; warm += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const weighted = <T>(items: readonly (readonly [T, number])[]): T => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left <= 0) return item;
    }
    return pick(items)[0];
  };
  return { next, chance: (probability) => next() < probability, below, pick, weighted };
}
