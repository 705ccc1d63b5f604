/**
 * Finds names one error away from a text without comparing all of them: two texts are at most one
 * edit or swap apart only if removing at most one character from each makes them equal. The names,
 * whole and with one character removed, are kept as 32-bit hashes in chained typed arrays; collisions
 * are weeded out by whoever compares the names afterwards.
 */
export interface DeletionNeighbours {
  heads: Int32Array;
  next: Int32Array;
  /** Position of the name, and above it the highest bits of the hash: most collisions end there. */
  keys: Int32Array;
}

const keyBits = 24;
const keyMask = 2 ** keyBits - 1;

/** Longer names are kept whole only. */
const longest = 48;

/**
 * A polynomial hash in 32 bits: taking one character away shifts all that follow by one power, so the
 * hash of every shortened text follows from those of the beginnings in one pass.
 */
const base = 0x01000193;
const inverse = invert(base);

/** The number that gives 1 modulo 2³² when multiplied by an odd one: each round doubles the right bits. */
function invert(odd: number): number {
  let found = odd;
  for (let round = 0; round < 5; round += 1) {
    found = Math.imul(found, 2 - Math.imul(odd, found));
  }
  return found;
}

/** Spreads a hash over all its bits. */
function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 15);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0, power = 1; at < text.length; at += 1, power = Math.imul(power, base)) {
    hash = (hash + Math.imul(text.charCodeAt(at), power)) | 0;
  }
  return hash;
}

/**
 * Visits the hash of a text with each of its characters removed; not twice where two removals give the same
 * text, as of both `l` of `falling`.
 */
function visitShortened(text: string, whole: number, visit: (hash: number) => void): void {
  let before = 0;
  for (let at = 0, power = 1; at < text.length; at += 1, power = Math.imul(power, base)) {
    const sign = text.charCodeAt(at);
    const upTo = (before + Math.imul(sign, power)) | 0;
    if (at === 0 || sign !== text.charCodeAt(at - 1)) {
      visit(spread((before + Math.imul(whole - upTo, inverse)) | 0));
    }
    before = upTo;
  }
}

function countKept(names: readonly string[]): number {
  let count = names.length;
  for (const { length } of names) if (length <= longest) count += length;
  return count;
}

/** Builds the table over at most 16 million names, by their position. */
export function buildDeletionNeighbours(names: readonly string[]): DeletionNeighbours {
  const size = countKept(names);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, size)));
  const heads = new Int32Array(slots).fill(-1);
  const next = new Int32Array(size);
  const keys = new Int32Array(size);
  let used = 0;
  let key = 0;
  const keep = (hash: number): void => {
    const slot = hash & (slots - 1);
    keys[used] = key | (hash & ~keyMask);
    next[used] = heads[slot] ?? -1;
    heads[slot] = used;
    used += 1;
  };
  for (const name of names) {
    const whole = hashOf(name);
    if (name.length <= longest) visitShortened(name, whole, keep);
    keep(spread(whole));
    key += 1;
  }
  return { heads, next, keys };
}

function visitSlot(table: DeletionNeighbours, hash: number, visit: (key: number) => void): void {
  const { heads, next, keys } = table;
  let at = heads[hash & (heads.length - 1)] ?? -1;
  while (at >= 0) {
    const key = keys[at] ?? 0;
    if (((key ^ hash) & ~keyMask) === 0) visit(key & keyMask);
    at = next[at] ?? -1;
  }
}

/** Visits the name `text`, every name that gives it when one character is taken away, and a few others. */
export function visitLonger(
  table: DeletionNeighbours,
  text: string,
  visit: (key: number) => void,
): void {
  visitSlot(table, spread(hashOf(text)), visit);
}

/**
 * Visits the name `text`, every name that is it with one character more, less or another or with two
 * swapped, and a few others. A name may be visited more than once.
 */
export function visitDeletionNeighbours(
  table: DeletionNeighbours,
  text: string,
  visit: (key: number) => void,
): void {
  const whole = hashOf(text);
  visitSlot(table, spread(whole), visit);
  visitShortened(text, whole, (hash) => visitSlot(table, hash, visit));
}
