import { type FoundNames, lookUp, type OwnerNames } from "../lexicon/owner-names.ts";
import { listReadings } from "../names/index.ts";
import { compactKey, tokensOf } from "../text/index.ts";
import { type DrawnShape, drawnShape } from "./drawn-shape.ts";

/** A word of a mark as it stands: UTF-16 offsets, end exclusive. */
export interface Word {
  start: number;
  end: number;
}

/** Words read of one mark, and of all marks of one firearm together; reading must end soon on any text. */
const mostWords = 24;
const mostWordsInAll = 160;
const fewestWords = 3;
const word = /(?:\[[^[\]]*\]|[^\s,;()]|,(?=\d))+/gu;
const afterShortening = /(?<=\p{L}{2}\.)(?=[\p{L}\d])/u;

/**
 * Words to read of each mark so that all together stay within what is read of one firearm; the longest
 * give way first. No gun is known to bear so many.
 */
export function wordsOfEach(texts: readonly string[]): number {
  const counts = texts.map((text) => cutMark(text).length);
  const read = (most: number) => counts.reduce((sum, count) => sum + Math.min(count, most), 0);
  let most = mostWords;
  while (most > fewestWords && read(most) > mostWordsInAll) most -= 1;
  return most;
}

/** Cuts a mark into words at blanks, and after an abbreviation (`CAL.9`); a decimal comma stays inside. */
export function cutMark(text: string, most = mostWords): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(word)) {
    let start = found.index;
    for (const piece of found[0].split(afterShortening)) {
      words.push({ start, end: start + piece.length });
      start += piece.length;
    }
  }
  return words.slice(0, most);
}

/** A mark with the folded readings of each stretch of its words, computed when first asked for. */
export interface CutMark {
  text: string;
  words: readonly Word[];
  /** The stretch of words `from` up to `to` (exclusive) as it stands. */
  raw: (from: number, to: number) => string;
  /** Its outline as letters and digits. */
  shape: (from: number, to: number) => DrawnShape;
  /** The ways to read its uncertain characters. */
  readings: (from: number, to: number) => readonly string[];
  /** Its folded keys, one for each way to read uncertain characters. */
  keys: (from: number, to: number) => readonly string[];
  /** Its folded tokens in the first reading. */
  tokens: (from: number, to: number) => readonly string[];
  /** What of a list the stretch may be, read with this care; the same stretch is asked for many times. */
  find: (names: OwnerNames, from: number, to: number, care: number) => FoundNames;
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

function finder(width: number, keys: CutMark["keys"]): CutMark["find"] {
  const byCare = new Map<number, Map<OwnerNames, (from: number, to: number) => FoundNames>>();
  return (names, from, to, care) => {
    const byNames = byCare.get(care) ?? new Map();
    byCare.set(care, byNames);
    const find = byNames.get(names) ?? remembered(width, (a, b) => lookUp(names, keys(a, b), care));
    byNames.set(names, find);
    return find(from, to);
  };
}

/** Prepares a mark for reading. */
export function prepareMark(text: string, most = mostWords): CutMark {
  const words = cutMark(text, most);
  const raw = (from: number, to: number) =>
    text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);
  const readings = remembered(words.length, (from, to) => listReadings(raw(from, to)));
  const keys = remembered(words.length, (from, to) => [
    ...new Set(
      readings(from, to)
        .map(compactKey)
        .filter((key) => key !== ""),
    ),
  ]);
  return {
    text,
    words,
    raw,
    shape: remembered(words.length, (from, to) => drawnShape(raw(from, to))),
    readings,
    keys,
    find: finder(words.length, keys),
    tokens: remembered(words.length, (from, to) => tokensOf(readings(from, to)[0] ?? "")),
  };
}
