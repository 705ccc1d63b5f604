import { tokensOf } from "../text/index.ts";
import type { FindValue } from "./find-document.ts";
import { type Lists, listsFrom } from "./number-lists.ts";

export type IndexedTexts = {
  readonly ids: ReadonlyMap<string, number>;
  readonly textsOfValue: Lists;
  readonly tokensOfText: Lists;
  /** Tokens of all texts of the value and of neighbours run together, each once. */
  readonly tokensOfValue: Lists;
  readonly joinLeft: Uint32Array;
  readonly joinRight: Uint32Array;
};

/**
 * Whether two neighbours may be written as one word: `Hi-Power` as `hipower`, `S&W` as `sw`,
 * `10/22` as `1022`. Folding always separates letters from digits, so mixed pairs never occur.
 */
function mayJoin(left: string, right: string): boolean {
  const letters = /^[a-z]+$/;
  if (letters.test(left) && letters.test(right)) return left.length + right.length <= 24;
  return /^\d{1,3}$/.test(left) && /^\d{1,3}$/.test(right);
}

class TokenNumbers {
  readonly ids = new Map<string, number>();
  readonly lefts: number[] = [];
  readonly rights: number[] = [];

  numberOf(token: string, left?: number, right?: number): number {
    const known = this.ids.get(token);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(token, id);
    this.lefts.push(left ?? id);
    this.rights.push(right ?? id);
    return id;
  }
}

function addJoins(tokens: readonly string[], numbers: TokenNumbers, into: Set<number>): void {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const left = tokens[at] ?? "";
    const right = tokens[at + 1] ?? "";
    if (!mayJoin(left, right)) continue;
    into.add(numbers.numberOf(left + right, numbers.numberOf(left), numbers.numberOf(right)));
  }
}

/** Numbers all tokens and lists them by text and by value. */
export function indexTexts(values: readonly FindValue[]): IndexedTexts {
  const numbers = new TokenNumbers();
  const texts: number[][] = [];
  const textsOfValue: number[][] = [];
  const tokensOfValue = values.map((value) => {
    const all = new Set<number>();
    textsOfValue.push(
      value.texts.map((text) => {
        const tokens = tokensOf(text);
        const ids = tokens.map((token) => numbers.numberOf(token));
        for (const id of ids) all.add(id);
        if (value.field !== "definition") addJoins(tokens, numbers, all);
        return texts.push(ids) - 1;
      }),
    );
    return [...all];
  });
  return {
    ids: numbers.ids,
    textsOfValue: listsFrom(textsOfValue),
    tokensOfText: listsFrom(texts),
    tokensOfValue: listsFrom(tokensOfValue),
    joinLeft: Uint32Array.from(numbers.lefts),
    joinRight: Uint32Array.from(numbers.rights),
  };
}
