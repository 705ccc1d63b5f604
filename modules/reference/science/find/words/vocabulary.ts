import { soundKey } from "../../text/index.ts";
import { type Bigrams, buildBigrams } from "./bigrams.ts";

/** All different tokens of the index, searchable by prefix, by sound and by likeness. */
export type Vocabulary = {
  readonly tokens: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** Token numbers in alphabetical order of their tokens. */
  readonly sorted: Uint32Array;
  readonly bySound: ReadonlyMap<string, readonly number[]>;
  readonly bigrams: Bigrams;
};

function groupBySound(tokens: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  tokens.forEach((token, id) => {
    const key = soundKey(token);
    if (key === "") return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  });
  return groups;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function buildVocabulary(ids: ReadonlyMap<string, number>): Vocabulary {
  const tokens = [...ids.keys()];
  const sorted = Uint32Array.from(tokens.keys()).sort((a, b) =>
    compareText(tokens[a] ?? "", tokens[b] ?? ""),
  );
  return { tokens, ids, sorted, bySound: groupBySound(tokens), bigrams: buildBigrams(tokens) };
}

/** First position in alphabetical order whose token is not before `text`. */
function lowerBound(vocabulary: Vocabulary, text: string): number {
  let low = 0;
  let high = vocabulary.sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const token = vocabulary.tokens[vocabulary.sorted[middle] ?? 0] ?? "";
    if (token < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Longer tokens that begin with `prefix`, at most `limit` of them, in alphabetical order. */
export function listCompletions(vocabulary: Vocabulary, prefix: string, limit: number): number[] {
  const found: number[] = [];
  for (let at = lowerBound(vocabulary, prefix); at < vocabulary.sorted.length; at += 1) {
    const id = vocabulary.sorted[at] ?? 0;
    const token = vocabulary.tokens[id] ?? "";
    if (!token.startsWith(prefix) || found.length === limit) break;
    if (token !== prefix) found.push(id);
  }
  return found;
}
