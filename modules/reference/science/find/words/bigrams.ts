import { boundedEditDistance } from "../../text/index.ts";
import { invert, type Lists, listAt, listsFrom } from "../number-lists.ts";

/** Letters a–z are 1–26, the edge of the word is 0: 27 × 27 pairs. */
const letters = 27;
const word = /^[a-z]{3,40}$/;

/** For each pair of neighbouring letters the tokens that contain it, plus room to count in. */
export type Bigrams = { readonly pairs: Lists; readonly counts: Uint8Array };

export type NearToken = { readonly id: number; readonly distance: number };

function pairsOf(text: string): number[] {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const here = at === text.length ? 0 : text.charCodeAt(at) - 96;
    pairs.add(before * letters + here);
    before = here;
  }
  return [...pairs];
}

export function buildBigrams(tokens: readonly string[]): Bigrams {
  const pairsByToken = listsFrom(tokens.map((token) => (word.test(token) ? pairsOf(token) : [])));
  return {
    pairs: invert(pairsByToken, letters * letters),
    counts: new Uint8Array(tokens.length),
  };
}

/**
 * A swap of neighbours spoils three pairs, any other edit at most two: a word within one edit
 * shares all but three. For two edits two shared pairs are asked for in any case, which keeps the
 * search cheap and misses only short words with most of their letters wrong.
 */
function pairsNeeded(pairs: number, bound: number): number {
  return Math.max(bound, pairs - 3 * bound);
}

/** Tokens within `bound` edits of `text`, itself excluded. Only words of 3 to 40 letters a–z. */
export function listNearTokens(
  bigrams: Bigrams,
  tokens: readonly string[],
  text: string,
  bound: number,
): NearToken[] {
  if (!word.test(text)) return [];
  const { pairs, counts } = bigrams;
  const touched: number[] = [];
  const pairsOfText = pairsOf(text);
  for (const pair of pairsOfText) {
    for (const id of listAt(pairs, pair)) {
      const count = counts[id] ?? 0;
      if (count === 0) touched.push(id);
      counts[id] = count + 1;
    }
  }
  const needed = pairsNeeded(pairsOfText.length, bound);
  const near: NearToken[] = [];
  for (const id of touched) {
    const enough = (counts[id] ?? 0) >= needed;
    counts[id] = 0;
    if (!enough) continue;
    const distance = boundedEditDistance(text, tokens[id] ?? "", bound);
    if (distance > 0 && distance <= bound) near.push({ id, distance });
  }
  return near;
}
