import { boundedEditDistance } from "../../text/index.ts";
import { firstFrom, invert, type Lists, listsFrom, startOf } from "../number-lists.ts";

/** Letters a–z are 1–26, the edge of the word is 0: 27 × 27 pairs. */
const letters = 27;
const word = /^[a-z]{3,40}$/;
const longest = 40;

/**
 * For each pair of neighbouring letters the words that contain it, plus room to count in. Words are
 * numbered by length, so that those too long or too short for a text are one stretch to skip.
 */
export type Bigrams = {
  readonly words: Uint32Array;
  /** Number of the first word of each length. */
  readonly firstOfLength: Uint32Array;
  readonly pairs: Lists;
  readonly counts: Uint8Array;
};

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
  const lengthOf = (id: number): number => tokens[id]?.length ?? 0;
  const words = Uint32Array.from(tokens.keys())
    .filter((id) => word.test(tokens[id] ?? ""))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
  const firstOfLength = new Uint32Array(longest + 2).fill(words.length);
  for (let at = words.length - 1; at >= 0; at -= 1) firstOfLength[lengthOf(words[at] ?? 0)] = at;
  for (let length = longest; length >= 0; length -= 1) {
    firstOfLength[length] = Math.min(firstOfLength[length] ?? 0, firstOfLength[length + 1] ?? 0);
  }
  const pairs = listsFrom(Array.from(words, (id) => pairsOf(tokens[id] ?? "")));
  return {
    words,
    firstOfLength,
    pairs: invert(pairs, letters * letters),
    counts: new Uint8Array(words.length),
  };
}

/** Counts the pairs that words of fitting length share with the text; answers the words met. */
function countShared(
  bigrams: Bigrams,
  pairs: readonly number[],
  length: number,
  bound: number,
): number[] {
  const { counts, firstOfLength, pairs: wordsOfPair } = bigrams;
  const from = firstOfLength[Math.max(0, length - bound)] ?? 0;
  const to = firstOfLength[Math.min(longest + 1, length + bound + 1)] ?? 0;
  const met: number[] = [];
  for (const pair of pairs) {
    const end = startOf(wordsOfPair, pair + 1);
    for (let at = firstFrom(wordsOfPair, pair, from); at < end; at += 1) {
      const one = wordsOfPair.items[at] ?? 0;
      if (one >= to) break;
      const count = counts[one] ?? 0;
      if (count === 0) met.push(one);
      counts[one] = count + 1;
    }
  }
  return met;
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
  const pairs = pairsOf(text);
  const needed = pairsNeeded(pairs.length, bound);
  const near: NearToken[] = [];
  for (const one of countShared(bigrams, pairs, text.length, bound)) {
    const enough = (bigrams.counts[one] ?? 0) >= needed;
    bigrams.counts[one] = 0;
    if (!enough) continue;
    const id = bigrams.words[one] ?? 0;
    const distance = boundedEditDistance(text, tokens[id] ?? "", bound);
    if (distance > 0 && distance <= bound) near.push({ id, distance });
  }
  return near;
}
