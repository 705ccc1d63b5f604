import { hashNode, rootOfSubtrees, type Sha256 } from "./merkle-tree.ts";

/** A complete subtree of `width` leaves that starts at leaf `start`. */
export interface CompleteSubtree {
  readonly start: number;
  readonly width: number;
  readonly hash: Uint8Array;
}

/** A growing tree reduced to the roots of its complete subtrees, widest first: all that is needed to go on. */
export type Frontier = CompleteSubtree[];

/** Appends a leaf. Returns the subtrees it completes, narrowest (the leaf itself) first. */
export function appendLeaf(
  sha256: Sha256,
  frontier: Frontier,
  leafHash: Uint8Array,
): CompleteSubtree[] {
  let tip: CompleteSubtree = { start: sizeOf(frontier), width: 1, hash: leafHash };
  const completed = [tip];
  for (let left = frontier.at(-1); left?.width === tip.width; left = frontier.at(-1)) {
    frontier.pop();
    const hash = hashNode(sha256, left.hash, tip.hash);
    tip = { start: left.start, width: left.width * 2, hash };
    completed.push(tip);
  }
  frontier.push(tip);
  return completed;
}

/** Number of leaves. */
export function sizeOf(frontier: Frontier): number {
  const last = frontier.at(-1);
  return last === undefined ? 0 : last.start + last.width;
}

/** Root of the tree so far. */
export function rootOfFrontier(sha256: Sha256, frontier: Frontier): Uint8Array {
  return rootOfSubtrees(
    sha256,
    frontier.map(({ hash }) => hash),
  );
}
