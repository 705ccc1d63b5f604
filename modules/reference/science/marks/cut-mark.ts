import { listReadings } from "../names/index.ts";
import { compactKey, tokensOf } from "../text/index.ts";

/** A word of a mark as it stands: UTF-16 offsets, end exclusive. */
export interface Word {
  start: number;
  end: number;
}

const mostWords = 24;
const word = /(?:\[[^[\]]*\]|[^\s,;()]|,(?=\d))+/gu;
const afterShortening = /(?<=\p{L}{2}\.)(?=[\p{L}\d])/u;

/** Cuts a mark into words at blanks, and after an abbreviation (`CAL.9`); a decimal comma stays inside. */
export function cutMark(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(word)) {
    let start = found.index;
    for (const piece of found[0].split(afterShortening)) {
      words.push({ start, end: start + piece.length });
      start += piece.length;
    }
  }
  return words.slice(0, mostWords);
}

/** A mark with the folded readings of each stretch of its words, computed when first asked for. */
export interface CutMark {
  text: string;
  words: readonly Word[];
  /** The stretch of words `from` up to `to` (exclusive) as it stands. */
  raw: (from: number, to: number) => string;
  /** Its folded keys, one for each way to read uncertain characters. */
  keys: (from: number, to: number) => readonly string[];
  /** Its folded tokens in the first reading. */
  tokens: (from: number, to: number) => readonly string[];
}

function remembered<T>(width: number, compute: (from: number, to: number) => T) {
  const known = new Map<number, T>();
  return (from: number, to: number): T => {
    const at = from * (width + 1) + to;
    const before = known.get(at);
    if (before !== undefined) return before;
    const value = compute(from, to);
    known.set(at, value);
    return value;
  };
}

/** Prepares a mark for reading. */
export function prepareMark(text: string): CutMark {
  const words = cutMark(text);
  const raw = (from: number, to: number) =>
    text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  const readings = remembered(words.length, (from, to) => listReadings(raw(from, to)));
  return {
    text,
    words,
    raw,
    keys: remembered(words.length, (from, to) => [
      ...new Set(
        readings(from, to)
          .map(compactKey)
          .filter((key) => key !== ""),
      ),
    ]),
    tokens: remembered(words.length, (from, to) => tokensOf(readings(from, to)[0] ?? "")),
  };
}
