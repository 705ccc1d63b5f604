/** A number of a list, as it is compared, and whether a record was found by it. */
export interface JudgedNumber {
  readonly norm: string;
  readonly isFound: boolean;
}

/** Numbers that are one another's neighbours: they differ in four signs at one end and share the rest. */
export interface Neighbourhood {
  /** The end at which they are alike. */
  readonly end: "beginning" | "ending";
  readonly shared: string;
  /** Signs of each number. */
  readonly length: number;
  /** The numbers, and whether anything was found by each. */
  readonly members: ReadonlyMap<string, boolean>;
}

/** Neighbours asked within a day: a consignment of new firearms has less than this. */
const triedOutFrom = 2000;
/** Of a real list some are found; who tries numbers out finds next to none. */
const leastFound = 0.02;
/** Signs at either end in which neighbours differ: ten thousand numbers, were they all digits. */
const differing = 4;
/** A shorter number leaves nothing by which it is a neighbour. */
const shortest = differing + 1;
/** So many neighbours in one list raise the question what else was asked that day: most lists have none. */
export const leastAlike = 20;

type End = Neighbourhood["end"];
const ends: readonly End[] = ["beginning", "ending"];

function sharedAt(end: End, norm: string): string {
  return end === "beginning" ? norm.slice(0, -differing) : norm.slice(differing);
}

/** The neighbourhoods of which so many different numbers are among these, the largest first. Pure. */
export function neighbourhoodsOf(
  numbers: readonly JudgedNumber[],
  least: number = leastAlike,
): Neighbourhood[] {
  const long = numbers.filter(({ norm }) => norm.length >= shortest);
  const groups = ends.flatMap((end) => {
    const found = new Map<string, Map<string, boolean>>();
    for (const { norm, isFound } of listCrowded(long, end, least)) {
      const shared = sharedAt(end, norm);
      const members = found.get(shared) ?? new Map<string, boolean>();
      members.set(norm, isFound || members.get(norm) === true);
      found.set(shared, members);
    }
    return [...found].map(([shared, members]) => ({
      end,
      shared,
      length: shared.length + differing,
      members,
    }));
  });
  return groups
    .filter(({ members }) => members.size >= least)
    .toSorted((one, other) => other.members.size - one.members.size);
}

const places = 1 << 20;

/** Numbers whose hash is that of enough others: of most lists none is left, and no text was cut for them. */
function listCrowded(
  numbers: readonly JudgedNumber[],
  end: End,
  least: number,
): readonly JudgedNumber[] {
  const counts = new Uint32Array(places);
  const hashes = numbers.map(({ norm }) => {
    const hash = hashShared(end, norm);
    counts[hash] = (counts[hash] ?? 0) + 1;
    return hash;
  });
  return numbers.filter((_, at) => (counts[hashes[at] ?? 0] ?? 0) >= least);
}

/** FNV-1a over the signs that neighbours share. */
function hashShared(end: End, norm: string): number {
  const [from, to] = end === "beginning" ? [0, norm.length - differing] : [differing, norm.length];
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ norm.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

/**
 * Whether neighbours asked within a day try numbers out to learn what others hold, as `judgeProbing` asks of searches
 * within an hour: thousands of different numbers of which next to none is on record. The figures are ours; no rule names
 * any. Pure.
 */
export function isTryingOut(members: ReadonlyMap<string, boolean>): boolean {
  if (members.size < triedOutFrom) return false;
  const found = [...members.values()].filter((isFound) => isFound).length;
  return found < members.size * leastFound;
}
