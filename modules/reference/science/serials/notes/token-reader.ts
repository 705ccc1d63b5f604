import type { Token } from "./note-tokens.ts";
import type { WordClass } from "./note-words.ts";

/** Reads along the tokens of a clause; every rule either moves on or leaves the place as it was. */
export interface TokenReader {
  at: number;
  readonly tokens: readonly Token[];
}

export function peek({ tokens, at }: TokenReader, ahead = 0): Token | undefined {
  return tokens[at + ahead];
}

/** Takes the next token if it does this. */
export function take(reader: TokenReader, ...classes: WordClass[]): Token | undefined {
  const token = peek(reader);
  if (token?.does === undefined || !classes.includes(token.does)) return undefined;
  reader.at += 1;
  return token;
}

/** Takes the next token if it passes. */
export function takeIf(reader: TokenReader, passes: (token: Token) => boolean): Token | undefined {
  const token = peek(reader);
  if (token === undefined || !passes(token)) return undefined;
  reader.at += 1;
  return token;
}

/** Runs a rule; where it gives nothing the place is as before. */
export function attempt<T>(reader: TokenReader, rule: () => T | undefined): T | undefined {
  const before = reader.at;
  const found = rule();
  if (found === undefined) reader.at = before;
  return found;
}

/** Longer runs of small words join nothing. */
const mostSkipped = 6;

export function skip(reader: TokenReader, ...classes: WordClass[]): void {
  for (let count = 0; count < mostSkipped; count += 1) {
    if (take(reader, ...classes) === undefined) return;
  }
}
