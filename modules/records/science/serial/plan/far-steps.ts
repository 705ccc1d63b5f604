import { gunKey } from "../keys/gun-key.ts";
import { listNeighbours } from "../keys/neighbours.ts";
import { keysOfReading, reversed } from "../keys/serial-keys.ts";
import { rangeOfPrefix, type TextRange } from "../keys/text-range.ts";
import type { StatedGun } from "../model/compare-guns.ts";
import type { SearchStep } from "./search-step.ts";

/** Ends of a number of fewer signs are shared by too many guns of a model. */
export const shortestFar = 6;

/** Signs of the half in which one edit is tried: the more there are, the fewer records a trial reads. */
const fewestFirst = 4;

/**
 * Every skeleton two edits away, among the guns of one make and model, by what stays as it is: the first half (two
 * edits in the second), the second half (two in the first), or, with one edit in either, the beginning or the end of
 * the second half. Two signs swapped where the halves meet are swapped back first. No store needs more keys for it than
 * the skeleton itself, read from both ends.
 */
export function farSteps(norm: string, gun: StatedGun): SearchStep[] {
  const signs = [...keysOfReading(norm).skel];
  const half = Math.max(fewestFirst, Math.ceil(signs.length / 2));
  const [first, second] = [signs.slice(0, half), signs.slice(half)];
  const middle = Math.ceil(second.length / 2);
  const start = first.join("");
  const edited = listNeighbours(start);
  const of = { kind: "ofGun", gun: gunKey(gun) } as const;
  const goOn = beginningsOf(second, middle).flatMap((part) => edited.map((one) => one + part));
  return [
    { ...of, column: "skel", ranges: rangesOf([start, ...goOn]) },
    { ...of, column: "rskel", ranges: [rangeOf(second)] },
    {
      ...of,
      column: "skel",
      ranges: rangesOf(edited),
      ending: rangeOf(second.slice(middle)),
    },
    { kind: "keys", keys: listNeighbours(swapped(signs, half).join("")) },
  ];
}

/** How the second half begins: as it is, or with two signs swapped where its own halves meet. */
function beginningsOf(second: readonly string[], middle: number): string[] {
  const [kept, other] = [second.slice(0, middle), swapped(second, middle).slice(0, middle)];
  return [...new Set([kept.join(""), other.join("")])];
}

/** The signs with those on both sides of a place swapped. */
function swapped(signs: readonly string[], at: number): string[] {
  const [before, after] = [signs[at - 1], signs[at]];
  if (before === undefined || after === undefined) return [...signs];
  return [...signs.slice(0, at - 1), after, before, ...signs.slice(at + 1)];
}

/** What ends with these signs. */
function rangeOf(ending: readonly string[]): TextRange {
  return rangeOfPrefix(reversed(ending.join("")));
}

/** What begins with one of these; a beginning that another begins with holds it. */
function rangesOf(beginnings: readonly string[]): TextRange[] {
  let held: string | undefined;
  const widest = beginnings.toSorted().filter((one) => {
    const isHeld = held !== undefined && one.startsWith(held);
    if (!isHeld) held = one;
    return !isHeld;
  });
  return widest.map(rangeOfPrefix);
}
