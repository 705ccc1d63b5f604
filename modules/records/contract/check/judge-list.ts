/** A number of a list, as it is compared, and whether a record was found by it. */
export interface JudgedNumber {
  readonly norm: string;
  readonly isFound: boolean;
}

/** Neighbours of one number in a list: a consignment of new firearms has less than this. */
const triedOutFrom = 2000;
/** Of a real list some are found; who tries numbers out finds next to none. */
const leastFound = 0.02;
/** Signs at either end in which neighbours differ: ten thousand numbers, were they all digits. */
const differing = 4;
/** A shorter number leaves nothing by which it is a neighbour. */
const shortest = differing + 1;

function familiesOf(norm: string): string[] {
  if (norm.length < shortest) return [];
  return [`${norm.slice(0, -differing)}_`, `_${norm.slice(differing)}`];
}

/**
 * Whether a list tries numbers out to learn what others hold, as `judgeProbing` asks of searches one by one: thousands of
 * different numbers that differ in four signs at one end, of which next to none is on record. A list is no series of
 * searches and does not count as one. The figures are ours; no rule names any. Pure.
 */
export function isTryingOut(numbers: readonly JudgedNumber[]): boolean {
  if (numbers.length < triedOutFrom) return false;
  const large = listLarge(numbers);
  if (large.size === 0) return false;
  const families = new Map<string, Map<string, boolean>>();
  for (const { norm, isFound } of numbers) {
    for (const family of familiesOf(norm).filter((one) => large.has(one))) {
      const members = families.get(family) ?? new Map<string, boolean>();
      members.set(norm, isFound || members.get(norm) === true);
      families.set(family, members);
    }
  }
  return [...families.values()].some(isTriedOut);
}

/** Families that may be large enough: most lists have none, and are spared the rest. */
function listLarge(numbers: readonly JudgedNumber[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { norm } of numbers)
    for (const family of familiesOf(norm)) counts.set(family, (counts.get(family) ?? 0) + 1);
  const large = [...counts].filter(([, count]) => count >= triedOutFrom);
  return new Set(large.map(([family]) => family));
}

function isTriedOut(members: ReadonlyMap<string, boolean>): boolean {
  if (members.size < triedOutFrom) return false;
  const found = [...members.values()].filter((isFound) => isFound).length;
  return found < members.size * leastFound;
}
