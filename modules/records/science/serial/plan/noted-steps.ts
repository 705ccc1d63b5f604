import { dropLeadingZeros, foldSigns } from "../keys/fold-sign.ts";
import { keyList } from "../keys/key-list.ts";
import { isChoice, type SerialPattern } from "../keys/serial-pattern.ts";
import { anySign, signAlphabet } from "../keys/sign-alphabet.ts";
import { rangeOfPrefix } from "../keys/text-range.ts";
import type { SearchStep } from "./search-step.ts";

/** So many keys are still looked up faster than a range is read. */
const mostKeys = 2500;
const mostRanges = 32;
/** A beginning or end of fewer signs leaves too many records. */
const shortestEnd = 2;
/** What an index of trigrams can answer. */
const shortestRun = 3;

/** What a sign may be on record: folded, and `?` where the record cannot read it either. */
function foldedChoices(sign: string, alphabet: readonly string[]): readonly string[] {
  if (sign === "?") return [...alphabet, "?"];
  return isChoice(sign) ? [...new Set(foldSigns(sign))] : [foldSigns(sign)];
}

function expand(choices: readonly (readonly string[])[], most: number): string[] | undefined {
  const count = choices.reduce((product, { length }) => product * length, 1);
  if (count > most) return undefined;
  return choices.reduce<string[]>(
    (texts, signs) => texts.flatMap((text) => signs.map((sign) => text + sign)),
    [""],
  );
}

/**
 * Every skeleton a pattern without unreadable run may have; undefined where they are too many. An unreadable sign may
 * be of any script, of those seen where any are too many.
 */
function skeletonsOf(pattern: SerialPattern): string[] | undefined {
  if (pattern.includes("*")) return undefined;
  const alphabets = [anySign, signAlphabet(pattern.join(""))];
  const texts = alphabets
    .map((alphabet) =>
      expand(
        pattern.map((sign) => foldedChoices(sign, alphabet)),
        mostKeys,
      ),
    )
    .find((found) => found !== undefined);
  return texts && keyList(texts.map(dropLeadingZeros), "");
}

/** The signs before the first unreadable one, choices tried one by one. */
function beginningsOf(pattern: SerialPattern): string[] {
  const end = pattern.findIndex((sign) => sign === "?" || sign === "*");
  const read = (end < 0 ? pattern : pattern.slice(0, end)).map((sign) => [...sign]);
  for (let { length } = read; length >= shortestEnd; length -= 1) {
    const texts = expand(read.slice(0, length), mostRanges);
    if (texts !== undefined) return texts;
  }
  return [];
}

function longestRun(pattern: SerialPattern): string {
  const runs = pattern.map((sign) => (isChoice(sign) || sign === "?" ? "*" : sign)).join("");
  return runs.split("*").reduce((best, run) => (run.length > best.length ? run : best), "");
}

function rangesOf(texts: readonly string[], column: "norm" | "rnorm"): SearchStep[] {
  return texts.map((text) => ({ kind: "range", column, ...rangeOfPrefix(text) }));
}

/**
 * The looks for a number of which not every sign was read: the skeletons it may have, else the beginning or the end,
 * whichever is longer, else the longest run within. Empty where all that is too short. Ranges and runs are exact
 * signs: look-alikes count in skeletons only.
 */
export function notedSteps(pattern: SerialPattern): SearchStep[] {
  const keys = skeletonsOf(pattern);
  if (keys !== undefined) return [{ kind: "keys", keys }];
  const [starts, ends] = [beginningsOf(pattern), beginningsOf([...pattern].reverse())];
  const run = longestRun(pattern);
  const [start, end] = [starts[0]?.length ?? 0, ends[0]?.length ?? 0];
  if (run.length >= shortestRun && run.length > Math.max(start, end) + 1) {
    return [{ kind: "inside", run }];
  }
  if (start >= end && start > 0) return rangesOf(starts, "norm");
  if (end > 0) return rangesOf(ends, "rnorm");
  return run.length >= shortestRun ? [{ kind: "inside", run }] : [];
}
