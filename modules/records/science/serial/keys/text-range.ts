/** Texts from `from` on and, where given, before `to`, by code point: collation C in PostgreSQL. */
export interface TextRange {
  from: string;
  to?: string;
}

const [lastPoint, firstSurrogate, afterSurrogates] = [0x10ffff, 0xd800, 0xe000];

/** Surrogates are no characters: the code point after U+D7FF is U+E000. */
function nextPoint(sign: string): string {
  const next = (sign.codePointAt(0) ?? 0) + 1;
  return String.fromCodePoint(next === firstSurrogate ? afterSurrogates : next);
}

/**
 * The texts that begin with `prefix`, as bounds that a B-tree serves under a generic plan and under row security,
 * where `like` does not. No upper bound where no text comes after.
 */
export function rangeOfPrefix(prefix: string): TextRange {
  const signs = [...prefix];
  while (signs.length > 0 && signs.at(-1)?.codePointAt(0) === lastPoint) signs.pop();
  const last = signs.pop();
  return last === undefined
    ? { from: prefix }
    : { from: prefix, to: signs.join("") + nextPoint(last) };
}
