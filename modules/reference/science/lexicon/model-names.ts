import { tokensOf } from "../text/index.ts";
import { type NameShare, normaliseShares } from "./make-names.ts";

/** Words that only say that a model follows; a mark leaves them out as often as not. */
const announcing: ReadonlySet<string> = new Set(["model", "type", "md", "vz", "wz", "m", "no"]);

function dropAnnouncing(tokens: readonly string[]): string[] {
  const [first = "", ...rest] = tokens;
  return announcing.has(first) && rest.length > 0 ? rest : [...tokens];
}

function numbered(tokens: readonly string[]): string {
  return tokens.findLast((token) => /\d/.test(token) && token.length >= 2) ?? "";
}

/** Letters before a hyphenated number: `TT-33` is also just TT. */
function leadingLetters(tokens: readonly string[]): string {
  const [first = "", second = ""] = tokens;
  return /^[a-z]{2,}$/.test(first) && /^\d/.test(second) ? first : "";
}

function longestWord(tokens: readonly string[]): string {
  const words = tokens.filter((token) => /^[a-z]{4,}$/.test(token));
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

function shortened(words: readonly string[]): NameShare[] {
  const shares: NameShare[] = [];
  for (let end = words.length - 1; end >= 1; end -= 1) {
    shares.push({ name: tokensOf(words.slice(0, end).join(" ")).join(""), share: 0.08 / end });
  }
  return shares;
}

/**
 * How a model is struck: mostly as it is called, with or without the announcing word, shortened by its
 * last words, or by its number or its one long word alone. Words in brackets belong to the table only.
 * The shares rank these; they were set by judgement, not counted.
 */
export function modelNameShares(model: string): NameShare[] {
  const plain = model.replace(/\([^)]*\)/g, " ").trim() || model;
  const tokens = tokensOf(plain);
  const bare = dropAnnouncing(tokens);
  const words = plain.split(/[\s/]+/).filter((word) => word !== "");
  return normaliseShares([
    { name: tokens.join(""), share: 0.55 },
    { name: bare.join(""), share: 0.2 },
    ...shortened(words),
    { name: bare.length > 1 ? numbered(bare) : "", share: 0.03 },
    { name: leadingLetters(bare), share: 0.02 },
    { name: bare.length > 1 ? longestWord(bare) : "", share: 0.03 },
  ]);
}
