import {
  buildDeletionNeighbours,
  type DeletionNeighbours,
  visitDeletionNeighbours,
  visitLonger,
} from "./deletion-neighbours.ts";
import { misreadProbability } from "./misreading.ts";
import { anyCharacter, anyRun, canBe, isUncertain } from "./uncertain-text.ts";

/** A name by which an owner (a maker, a model, a calibre …) is marked, and how often by this one. */
export interface NameUse {
  /** Folded without separators (`compactKey`). */
  name: string;
  owner: number;
  /** P(name | owner); the uses of one owner sum to 1. */
  share: number;
}

/** Names of many owners, found by text with at most one error. */
export interface NameIndex {
  names: readonly string[];
  byName: ReadonlyMap<string, number>;
  sorted: Int32Array;
  neighbours: DeletionNeighbours;
  /** Characters of the longest name: a text longer by two is no name of these. */
  longest: number;
  /** Owners of name `n` are at `firstOwner[n]` up to `firstOwner[n + 1]`. */
  firstOwner: Int32Array;
  owners: Int32Array;
  shares: Float32Array;
}

export interface NameHit {
  name: number;
  /** P(seen | name). */
  probability: number;
}

function ownersByName(uses: readonly NameUse[], byName: ReadonlyMap<string, number>) {
  const firstOwner = new Int32Array(byName.size + 1);
  for (const use of uses) {
    const at = (byName.get(use.name) ?? 0) + 1;
    firstOwner[at] = (firstOwner[at] ?? 0) + 1;
  }
  for (let at = 1; at < firstOwner.length; at += 1) {
    firstOwner[at] = (firstOwner[at] ?? 0) + (firstOwner[at - 1] ?? 0);
  }
  const free = firstOwner.slice();
  const owners = new Int32Array(uses.length);
  const shares = new Float32Array(uses.length);
  for (const use of uses) {
    const name = byName.get(use.name) ?? 0;
    const at = free[name] ?? 0;
    owners[at] = use.owner;
    shares[at] = use.share;
    free[name] = at + 1;
  }
  return { firstOwner, owners, shares };
}

/** Builds the index; uses with an empty name are ignored. */
export function buildNameIndex(uses: readonly NameUse[]): NameIndex {
  const named = uses.filter((use) => use.name !== "");
  const byName = new Map<string, number>();
  for (const { name } of named) if (!byName.has(name)) byName.set(name, byName.size);
  const names = [...byName.keys()];
  const sorted = Int32Array.from(names.keys()).sort((a, b) =>
    (names[a] ?? "") < (names[b] ?? "") ? -1 : 1,
  );
  return {
    names,
    byName,
    sorted,
    neighbours: buildDeletionNeighbours(names),
    longest: names.reduce((most, { length }) => Math.max(most, length), 0),
    ...ownersByName(named, byName),
  };
}

/** First place in the sorted names that is not before `prefix`. */
function lowerBound(index: NameIndex, prefix: string): number {
  let low = 0;
  let high = index.sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.names[index.sorted[middle] ?? 0] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

const fewestReadable = 2;
/** Text with more unreadable runs than this fits too many names to speak for any of them. */
const mostRuns = 2;

/** One unreadable character and no unreadable run: the rest is a name with one character taken away. */
function findOneUnread(index: NameIndex, seen: string): NameHit[] {
  const met = new Set<number>();
  visitLonger(index.neighbours, seen.replace(anyCharacter, ""), (name) => {
    if (canBe(seen, index.names[name] ?? "")) met.add(name);
  });
  return [...met].map((name) => ({ name, probability: 1 }));
}

function findUncertain(index: NameIndex, seen: string): NameHit[] {
  const readable = [...seen].filter((sign) => sign !== anyCharacter && sign !== anyRun).length;
  const runs = seen.split(anyRun).length - 1;
  if (readable < fewestReadable || runs > mostRuns) return [];
  if (!seen.includes(anyRun) && readable === seen.length - 1) return findOneUnread(index, seen);
  const cut = seen.search(new RegExp(`[${anyCharacter}${anyRun}]`, "u"));
  const prefix = seen.slice(0, cut);
  const hits: NameHit[] = [];
  for (let at = lowerBound(index, prefix); at < index.sorted.length; at += 1) {
    const name = index.sorted[at] ?? 0;
    const text = index.names[name] ?? "";
    if (!text.startsWith(prefix)) break;
    if (canBe(seen, text)) hits.push({ name, probability: 1 });
  }
  return hits;
}

/**
 * Every name the text can be with at most one error, with P(seen | name). Uncertain characters match
 * anything but then no further error is allowed for. With `care` 0 only the text itself is looked up.
 */
export function findNames(index: NameIndex, seen: string, care: number): NameHit[] {
  if (seen === "") return [];
  if (isUncertain(seen)) return findUncertain(index, seen);
  if (seen.length > index.longest + 1) return [];
  if (care === 0) return findExact(index, seen);
  const met: number[] = [];
  const hits: NameHit[] = [];
  visitDeletionNeighbours(index.neighbours, seen, (name) => {
    if (met.includes(name)) return;
    met.push(name);
    const probability = misreadProbability(seen, index.names[name] ?? "", care);
    if (probability > 0) hits.push({ name, probability });
  });
  return hits;
}

function findExact(index: NameIndex, seen: string): NameHit[] {
  const name = index.byName.get(seen);
  return name === undefined ? [] : [{ name, probability: misreadProbability(seen, seen, 0) }];
}
