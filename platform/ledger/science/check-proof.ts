import { hashNode, type Sha256 } from "./merkle-tree.ts";

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the path leads from the leaf to the root (RFC 9162 section 2.1.3.2). */
export function isIncluded(sha256: Sha256, claim: InclusionClaim): boolean {
  const { index, size, path } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [node, last, hash] = [index, size - 1, claim.leafHash];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = hashNode(sha256, sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = hashNode(sha256, hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && areEqual(hash, claim.root);
}

export interface ConsistencyClaim {
  readonly firstSize: number;
  readonly firstRoot: Uint8Array;
  readonly secondSize: number;
  readonly secondRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether the second tree begins with the whole first tree (RFC 9162 section 2.1.4.2). */
export function isConsistent(sha256: Sha256, claim: ConsistencyClaim): boolean {
  const { firstSize, firstRoot, secondSize, secondRoot } = claim;
  if (!isCount(firstSize) || !isCount(secondSize)) return false;
  if (firstSize < 1 || firstSize > secondSize) return false;
  if (firstSize === secondSize) return claim.path.length === 0 && areEqual(firstRoot, secondRoot);
  const path = isPowerOfTwo(firstSize) ? [firstRoot, ...claim.path] : claim.path;
  const roots = climb(sha256, path, firstSize - 1, secondSize - 1);
  return (
    roots !== undefined && areEqual(roots.first, firstRoot) && areEqual(roots.second, secondRoot)
  );
}

/** Both roots that the path leads to; undefined where its length does not fit. */
function climb(
  sha256: Sha256,
  [start, ...rest]: readonly Uint8Array[],
  firstLast: number,
  secondLast: number,
): { first: Uint8Array; second: Uint8Array } | undefined {
  if (start === undefined) return undefined;
  let [node, last, first, second] = [firstLast, secondLast, start, start];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  for (const sibling of rest) {
    if (last === 0) return undefined;
    if (isOdd(node) || node === last) {
      first = hashNode(sha256, sibling, first);
      second = hashNode(sha256, sibling, second);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      second = hashNode(sha256, second, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? { first, second } : undefined;
}

/** Sizes pass 2^31 in a long-lived log, so no bit operators. */
function half(value: number): number {
  return Math.floor(value / 2);
}

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value)) && 2 ** Math.round(Math.log2(value)) === value;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
