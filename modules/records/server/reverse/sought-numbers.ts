import type { PlannedStep } from "#records/science";

/** The keys of a number that was sought. */
export interface SoughtNumber {
  readonly norm: string;
  readonly rnorm: string;
  readonly skel: string;
}

/** Whether one of the steps finds one of the numbers: the same as the database would say, from memory. */
export function createSoughtNumbers(
  sought: readonly SoughtNumber[],
): (steps: readonly PlannedStep[]) => boolean {
  const skels = new Set(sought.map(({ skel }) => skel));
  const sorted = {
    norm: sought.map(({ norm }) => norm).toSorted(byCodePoint),
    rnorm: sought.map(({ rnorm }) => rnorm).toSorted(byCodePoint),
  };
  const finds = ({ step }: PlannedStep): boolean => {
    if (step.kind === "keys") return step.keys.some((key) => skels.has(key));
    if (step.kind !== "range") return false;
    const next = firstFrom(sorted[step.column], step.from);
    return next !== undefined && (step.to === undefined || byCodePoint(next, step.to) < 0);
  };
  return (steps) => steps.some(finds);
}

/** As collation C compares UTF-8: by code point. */
function byCodePoint(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** The first of sorted texts that is not before another. */
function firstFrom(sorted: readonly string[], from: string): string | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoint(sorted[middle] ?? "", from) < 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
