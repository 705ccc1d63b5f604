import type { YearSpan } from "#reference/contract";
import type { Token } from "./note-tokens.ts";
import { attempt, peek, skip, type TokenReader, take, takeIf } from "./token-reader.ts";

/** Numbers from and to as a note prints them. */
export interface Range {
  prefix: string;
  suffix: string;
  from: number;
  to: number | undefined;
  width: number | undefined;
}

/** Years in which firearms with numbers were made. */
const firstYear = 1850;
const lastYear = 2035;

function isYear({ number, text }: Token): boolean {
  return number !== undefined && /^\d{4}$/.test(text) && between(number.value);
}

function between(value: number): boolean {
  return value >= firstYear && value <= lastYear;
}

function isJoint({ sign, does, text }: Token): boolean {
  return sign === "dash" || does === "to" || text === "a";
}

function yearAt(reader: TokenReader): number | undefined {
  return takeIf(reader, isYear)?.number?.value;
}

function yearsBetween(reader: TokenReader): YearSpan | undefined {
  return attempt(reader, () => {
    const opening = take(reader, "from");
    const from = yearAt(reader);
    if (from === undefined) return undefined;
    const isBetween = opening !== undefined && take(reader, "and") !== undefined;
    if (!isBetween && takeIf(reader, isJoint) === undefined && take(reader, "up") === undefined)
      return undefined;
    const to = yearAt(reader);
    return to === undefined || to < from ? undefined : { from, to };
  });
}

/** `since 1990`, `before 1968`, `until 1980`, `from 1975 onwards`. */
function openYears(reader: TokenReader): YearSpan | undefined {
  return attempt(reader, () => {
    const word = take(reader, "since", "after", "until", "before", "up", "from");
    skip(reader, "to", "from", "filler");
    const year = yearAt(reader);
    if (word === undefined || year === undefined) return undefined;
    if (word.does === "after") return { from: year + 1 };
    if (word.does === "before") return { to: year - 1 };
    if (word.does === "until" || word.does === "up") return { to: year };
    if (word.does === "since") return { from: year };
    return /^(?:from|desde)$/i.test(word.text) || onward(reader) ? { from: year } : undefined;
  });
}

/** `in 1975`, `1975:`. */
function oneYear(reader: TokenReader): YearSpan | undefined {
  return attempt(reader, () => {
    const isTold =
      takeIf(reader, ({ text }) => /^(?:in|en|year|année|año)$/iu.test(text)) !== undefined;
    const year = yearAt(reader);
    if (year === undefined) return undefined;
    const isHeading = takeIf(reader, ({ sign }) => sign === "colon") !== undefined;
    return isTold || isHeading ? { from: year, to: year } : undefined;
  });
}

/** Reads a period. Years right after a word for serial numbers are numbers. */
export function yearsAt(reader: TokenReader): YearSpan | undefined {
  if (peek(reader, -1)?.does === "numbered") return undefined;
  const years = yearsBetween(reader) ?? openYears(reader) ?? oneYear(reader);
  if (years !== undefined) takeIf(reader, ({ sign }) => sign === "colon");
  return years;
}

/** A clause that is a year and nothing else: `(1968)`. */
export function loneYear(reader: TokenReader): YearSpan | undefined {
  if (reader.tokens.length !== 1) return undefined;
  const year = yearAt(reader);
  return year === undefined ? undefined : { from: year, to: year };
}

interface Numbered {
  prefix: string;
  suffix: string;
  value: number;
  width: number;
}

function numberAt(reader: TokenReader): Numbered | undefined {
  const token = takeIf(reader, ({ number, serial }) => (number ?? serial) !== undefined);
  if (token?.serial !== undefined) return token.serial;
  return token?.number && { prefix: "", suffix: "", ...token.number };
}

/** `onwards`, `and up`, `et plus`, `en adelante`. */
function onward(reader: TokenReader): boolean {
  return (
    attempt(reader, () => {
      skip(reader, "and", "filler");
      return take(reader, "onward", "up");
    }) !== undefined
  );
}

function rangeOf(first: Numbered, last: Numbered | undefined): Range | undefined {
  const { prefix, suffix, value: from, width: written } = first;
  const to = last?.value;
  const isAlike = last === undefined || (last.prefix === prefix && last.suffix === suffix);
  if (!isAlike || (to !== undefined && to <= from)) return undefined;
  const width = String(from).length < written ? written : undefined;
  return { prefix, suffix, from, to, width };
}

/** Reads a range: `100001 to 250000`, `de A1 à A5000`, `between 1 and 999`, `from 20000 onwards`. */
export function rangeAt(reader: TokenReader): Range | undefined {
  return attempt(reader, () => {
    const opening = take(reader, "from");
    skip(reader, "numbered");
    const first = numberAt(reader);
    if (first === undefined) return undefined;
    const isBetween = opening !== undefined && take(reader, "and") !== undefined;
    const isJoined = isBetween || takeIf(reader, isJoint) !== undefined;
    if (!isJoined) return onward(reader) ? rangeOf(first, undefined) : undefined;
    skip(reader, "numbered");
    const last = numberAt(reader);
    const isCount = peek(reader)?.does === "digits" || peek(reader)?.does === "letters";
    return last === undefined || isCount ? undefined : rangeOf(first, last);
  });
}
