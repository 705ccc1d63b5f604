import { dropLeadingZeros } from "./fold-sign.ts";
import { keyList } from "./key-list.ts";
import { signAlphabet } from "./sign-alphabet.ts";

/**
 * All texts one sign away, each once: one left out, another put in its place, one more, two neighbours swapped. Put
 * before its like, a sign gives the same text as put after it; of a pair either may be left out.
 */
function listOneEdit(signs: readonly string[]): string[] {
  const text = signs.join("");
  const alphabet = signAlphabet(text);
  const texts: string[] = [];
  let before = "";
  for (const [at, sign] of signs.entries()) {
    const after = text.slice(before.length);
    const rest = after.slice(sign.length);
    const next = signs[at + 1];
    for (const one of alphabet)
      if (one !== sign) texts.push(before + one + after, before + one + rest);
    if (next !== sign) texts.push(before + rest);
    if (next !== undefined && next !== sign)
      texts.push(before + next + sign + rest.slice(next.length));
    before += sign;
  }
  for (const one of alphabet) texts.push(text + one);
  return texts;
}

/**
 * The skeletons of every serial one edit away from a folded one (Damerau's four: Communications of the ACM 7,
 * 1964), over the folded alphabet: 387 for seven digits. Give the folded text with its leading zeros where they
 * are known, for a sign lost before or among them leaves a longer skeleton: `0012` may have been `X0012`.
 */
export function listNeighbours(folded: string): string[] {
  return keyList(listOneEdit([...folded]).map(dropLeadingZeros), dropLeadingZeros(folded));
}
