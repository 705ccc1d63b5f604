/** A number somebody searched, and whether anything was found by it. */
export interface ProbedNumber {
  readonly norm: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isFound: boolean;
}

export type ProbingVerdict = "free" | "slow" | "stop";

/** How long a search counts. */
export const probingWindow = 3_600_000;
/** Neighbours of one number that are searched one by one: a crate of new pistols has less than this. */
export const slowFrom = 25;
const stopFrom = 60;
/** Of a real crate some are found; who tries numbers out finds next to none. */
const leastFound = 0.2;
/** Signs at either end in which neighbours differ. */
const differing = 2;

/** What neighbours of a number have in common: all but its last signs, or all but its first. */
export function probedFamilies(norm: string): string[] {
  if (norm.length <= differing + 1) return [];
  return [`${norm.slice(0, -differing)}${"_".repeat(differing)}`, `_${norm.slice(differing)}`];
}

/**
 * Whether somebody tries numbers out, one after another, to learn what others hold: many numbers that differ in two signs
 * at one end, of which next to none is found. The figures are ours; no rule names any. Pure.
 */
export function judgeProbing(recent: readonly ProbedNumber[], now: number): ProbingVerdict {
  const families = new Map<string, Map<string, boolean>>();
  for (const { norm, at, isFound } of recent) {
    if (now - at > probingWindow) continue;
    for (const family of probedFamilies(norm)) {
      const members = families.get(family) ?? new Map<string, boolean>();
      members.set(norm, isFound || members.get(norm) === true);
      families.set(family, members);
    }
  }
  const sizes = [...families.values()].filter(isTriedOut).map(({ size }) => size);
  const largest = Math.max(0, ...sizes);
  if (largest >= stopFrom) return "stop";
  return largest >= slowFrom ? "slow" : "free";
}

function isTriedOut(members: ReadonlyMap<string, boolean>): boolean {
  const found = [...members.values()].filter((isFound) => isFound).length;
  return found < members.size * leastFound;
}
