import { compactKey, tokensOf } from "../text/index.ts";
import { companyWords } from "./company-words.ts";
import { houseNames } from "./house-names.ts";

function withoutCompanyWords(tokens: readonly string[]): string[] {
  let end = tokens.length;
  while (end > 1 && companyWords.has(tokens[end - 1] ?? "")) end -= 1;
  return tokens.slice(0, end);
}

function initials(tokens: readonly string[]): string | undefined {
  const short = tokens.map((token) => token.charAt(0)).join("");
  return tokens.length >= 2 && tokens.length <= 4 && tokens.every((t) => /^[a-z]{3,}$/.test(t))
    ? short
    : undefined;
}

function firstWord(tokens: readonly string[]): string | undefined {
  const [first = ""] = tokens;
  return tokens.length >= 2 && first.length >= 5 ? first : undefined;
}

/** A name and its share among the ways one owner is named. */
export interface NameShare {
  name: string;
  share: number;
}

/** Adds up equal names and scales the shares to 1. */
export function normaliseShares(shares: readonly NameShare[]): NameShare[] {
  const byName = new Map<string, number>();
  for (const { name, share } of shares) {
    if (name !== "" && share > 0) byName.set(name, (byName.get(name) ?? 0) + share);
  }
  const total = [...byName.values()].reduce((sum, share) => sum + share, 0);
  return [...byName].map(([name, share]) => ({ name, share: share / total }));
}

/**
 * How a maker's name is struck: mostly in full, else without its legal form, by initials (S&W), by its
 * first word, or by a house name. The shares rank these; they were set by judgement, not counted.
 */
export function makeNameShares(make: string): NameShare[] {
  const tokens = tokensOf(make);
  const bare = withoutCompanyWords(tokens);
  const house = houseNames[tokens.join("")] ?? [];
  return normaliseShares([
    { name: tokens.join(""), share: 0.55 },
    { name: bare.join(""), share: 0.15 },
    { name: initials(bare) ?? "", share: 0.06 },
    { name: firstWord(bare) ?? "", share: 0.06 },
    ...house.map((name) => ({ name: compactKey(name), share: 0.25 / house.length })),
  ]);
}
