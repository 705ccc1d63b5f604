import { dropLeadingZeros } from "./fold-sign.ts";
import { signAlphabet } from "./sign-alphabet.ts";

/** All texts one sign away: one left out, another put in its place, one more, two neighbours swapped. */
function visitOneEdit(signs: readonly string[], visit: (text: string) => void): void {
  const alphabet = signAlphabet(signs.join(""));
  for (let at = 0; at <= signs.length; at += 1) {
    const before = signs.slice(0, at).join("");
    const after = signs.slice(at).join("");
    for (const sign of alphabet) visit(before + sign + after);
    const [here, next, ...rest] = signs.slice(at);
    if (here === undefined) continue;
    const left = signs.slice(at + 1).join("");
    visit(before + left);
    for (const sign of alphabet) visit(before + sign + left);
    if (next !== undefined) visit(before + next + here + rest.join(""));
  }
}

/**
 * The skeletons of every serial one edit away from a folded one (Damerau's four: Communications of the ACM 7,
 * 1964), over the folded alphabet: 387 for seven digits. Give the folded text with its leading zeros where they
 * are known, for a sign lost before or among them leaves a longer skeleton: `0012` may have been `X0012`.
 * Without doubles, without the text's own skeleton, by code point, so that a B-tree is walked once from left to
 * right and keys that share a leaf follow each other.
 */
export function listNeighbours(folded: string): string[] {
  const keys = new Set<string>();
  visitOneEdit([...folded], (text) => {
    if (text !== "") keys.add(dropLeadingZeros(text));
  });
  keys.delete(dropLeadingZeros(folded));
  return [...keys].sort();
}
