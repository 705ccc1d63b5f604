/**
 * Finds names one error away from a text without comparing all of them: two texts are at most one
 * edit or swap apart only if removing at most one character from each makes them equal. The texts
 * with one character removed are kept as 32-bit hashes in chained typed arrays; collisions are weeded
 * out by whoever compares the names afterwards.
 */
export interface DeletionNeighbours {
  heads: Int32Array;
  next: Int32Array;
  keys: Int32Array;
}

const longest = 48;

function hashWithout(text: string, skip: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    if (at !== skip) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A removal that gives the same text as the one before it, as in the second `l` of `falling`. */
function repeatsLast(text: string, skip: number): boolean {
  return skip > 0 && text.charCodeAt(skip) === text.charCodeAt(skip - 1);
}

function countDeletions(keys: readonly string[]): number {
  let count = 0;
  for (const key of keys) if (key.length <= longest) count += key.length;
  return count;
}

/** Builds the table over the names, by their position. */
export function buildDeletionNeighbours(names: readonly string[]): DeletionNeighbours {
  const size = countDeletions(names);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, size)));
  const table = {
    heads: new Int32Array(slots).fill(-1),
    next: new Int32Array(size),
    keys: new Int32Array(size),
  };
  let used = 0;
  for (const [key, name] of names.entries()) {
    if (name.length > longest) continue;
    for (let skip = 0; skip < name.length; skip += 1) {
      if (repeatsLast(name, skip)) continue;
      const slot = hashWithout(name, skip) & (slots - 1);
      table.keys[used] = key;
      table.next[used] = table.heads[slot] ?? -1;
      table.heads[slot] = used;
      used += 1;
    }
  }
  return table;
}

function visitSlot(table: DeletionNeighbours, hash: number, visit: (key: number) => void): void {
  let at = table.heads[hash & (table.heads.length - 1)] ?? -1;
  while (at >= 0) {
    visit(table.keys[at] ?? 0);
    at = table.next[at] ?? -1;
  }
}

/** Visits every name that gives `text` when one character is taken away, and a few others. */
export function visitLonger(
  table: DeletionNeighbours,
  text: string,
  visit: (key: number) => void,
): void {
  visitSlot(table, hashWithout(text, -1), visit);
}

/** Visits every name that lacks one character against `text`, or differs from it in one, and a few others. */
export function visitDeletionNeighbours(
  table: DeletionNeighbours,
  text: string,
  visit: (key: number) => void,
): void {
  visitSlot(table, hashWithout(text, -1), visit);
  for (let skip = 0; skip < text.length && text.length <= longest; skip += 1) {
    if (!repeatsLast(text, skip)) visitSlot(table, hashWithout(text, skip), visit);
  }
}

/** The texts that `text` gives when one character is taken away. */
export function listShorter(text: string): string[] {
  const shorter: string[] = [];
  for (let skip = 0; skip < text.length; skip += 1) {
    if (!repeatsLast(text, skip)) shorter.push(text.slice(0, skip) + text.slice(skip + 1));
  }
  return shorter;
}
