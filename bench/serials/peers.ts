import type { LearnedShape } from "#reference/contract";
import { serialShape } from "#reference/science";

/** What a peer makes of a bare serial: makes with their probabilities, and the rest for makes not learned. */
export interface PeerAnswer {
  makes: { make: string; probability: number }[];
  notLearned: number;
}

/** How a peer is asked. */
export interface Peer {
  propose(serial: string): PeerAnswer;
  /** Share of the make's serials at least as unusual. */
  share(serial: string, make: string): number;
}

type Counts = Map<string, Map<string, number>>;

function countsOf(learned: readonly LearnedShape[]): Counts {
  const counts: Counts = new Map();
  for (const { make, shape, count } of learned) {
    if (make === undefined || shape === undefined) continue;
    const own = counts.get(make) ?? new Map<string, number>();
    own.set(shape, (own.get(shape) ?? 0) + count);
    counts.set(make, own);
  }
  return counts;
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function normalised(weights: readonly (readonly [string, number])[], none: number): PeerAnswer {
  const total = weights.reduce((sum, [, weight]) => sum + weight, none);
  const makes = weights
    .map(([make, weight]) => ({ make, probability: total === 0 ? 0 : weight / total }))
    .sort((a, b) => b.probability - a.probability);
  return { makes: makes.slice(0, 5), notLearned: total === 0 ? 1 : none / total };
}

/**
 * Plain frequencies with one added: each make's counts of shapes, one more for every shape learned of any make
 * and one for all others; makes by their counts, one more for a make not learned.
 */
export function addOnePeer(learned: readonly LearnedShape[]): Peer {
  const counts = countsOf(learned);
  const shapes = new Set([...counts.values()].flatMap((own) => [...own.keys()]));
  const chance = (own: ReadonlyMap<string, number>, shape: string) =>
    ((own.get(shape) ?? 0) + 1) / (totalOf(own) + shapes.size + 1);
  return {
    propose(serial) {
      const shape = serialShape(serial) ?? "";
      const weights = [...counts].map(
        ([make, own]) => [make, (totalOf(own) + 1) * chance(own, shape)] as const,
      );
      return normalised(weights, 1 / (shapes.size + 1));
    },
    share(serial, make) {
      const own = counts.get(make) ?? new Map<string, number>();
      const mine = chance(own, serialShape(serial) ?? "");
      const commoner = [...shapes].map((shape) => chance(own, shape)).filter((one) => one > mine);
      return 1 - commoner.reduce((sum, one) => sum + one, 0);
    },
  };
}

/** A list of the formats each make was seen to use: a serial fits or not, and makes that fit are equal. */
export function formatListPeer(learned: readonly LearnedShape[]): Peer {
  const counts = countsOf(learned);
  return {
    propose(serial) {
      const shape = serialShape(serial) ?? "";
      const fitting = [...counts].filter(([, own]) => own.has(shape));
      return normalised(
        fitting.map(([make]) => [make, 1] as const),
        fitting.length === 0 ? 1 : 0,
      );
    },
    share: (serial, make) => (counts.get(make)?.has(serialShape(serial) ?? "") === true ? 1 : 0),
  };
}
