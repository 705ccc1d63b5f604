import { shapeOfClasses } from "../shape/serial-shape.ts";
import type { Token } from "./note-tokens.ts";
import { attempt, peek, skip, type TokenReader, take, takeIf } from "./token-reader.ts";

/** A run of a serial: how long it may be, and which letters where the note says so. */
interface Run {
  sign: "D" | "L";
  lengths: readonly number[];
  letters: string | undefined;
  /** Where the note puts it; the middle where it only says what comes. */
  end: "front" | "back" | "next";
}

/** The form a clause describes. Without digits it tells of one end only. */
export interface Form {
  classes: readonly string[];
  hasDigits: boolean;
  /** Where an end without digits belongs. */
  isBack: boolean;
  prefix: string | undefined;
  suffix: string | undefined;
}

const longestRun = 12;
const mostForms = 12;

function countAt(reader: TokenReader): number | undefined {
  const { number, count } = peek(reader) ?? {};
  const value = number?.value ?? count;
  if (value === undefined || value < 1 || value > longestRun) return undefined;
  reader.at += 1;
  return value;
}

function isDash({ sign }: { sign?: string | undefined }): boolean {
  return sign === "dash";
}

/** `6`, `6 or 7`, `6 to 8`, `from 6 to 8`, `up to 6`. */
function lengthsAt(reader: TokenReader): number[] | undefined {
  return attempt(reader, () => {
    const isUpTo = take(reader, "up") !== undefined;
    if (isUpTo) skip(reader, "to");
    else skip(reader, "from", "to");
    const first = countAt(reader);
    if (first === undefined) return undefined;
    if (isUpTo) return spanOf(1, first);
    return attempt(reader, () => secondLength(reader, first)) ?? [first];
  });
}

function secondLength(reader: TokenReader, first: number): number[] | undefined {
  const isEither = take(reader, "or") !== undefined;
  const isSpan =
    !isEither &&
    (take(reader, "to", "and") ?? takeIf(reader, isDash) ?? takeIf(reader, isShortTo)) !==
      undefined;
  const second = isEither || isSpan ? countAt(reader) : undefined;
  if (second === undefined || second <= first) return undefined;
  return isEither ? [first, second] : spanOf(first, second);
}

/** Spanish `a` between two numbers. */
function isShortTo({ text }: { text: string }): boolean {
  return text.toLowerCase() === "a";
}

function spanOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Capital letters, or letters in quotation marks; single ones that are also words only where letters must come. */
function lettersAt(reader: TokenReader): string | undefined {
  return takeIf(
    reader,
    ({ letters, part, does, number }) =>
      letters !== undefined &&
      part === undefined &&
      number === undefined &&
      (does === undefined || letters.length === 1),
  )?.letters;
}

/** Skips words that say nothing, but no capital that may be meant as a letter (`prefix A`). */
function skipWords(reader: TokenReader): void {
  for (let count = 0; count < mostSkipped; count += 1) {
    if (takeIf(reader, isSilent) === undefined) return;
  }
}

const mostSkipped = 6;

function isSilent({ does, letters }: Token): boolean {
  return letters === undefined && (does === "filler" || does === "from" || does === "numbered");
}

/** `6 digits`, `6-digit`, `6 digits or 7 digits`. */
function digitRun(reader: TokenReader): Run | undefined {
  return attempt(reader, () => {
    const lengths = lengthsAt(reader);
    if (lengths === undefined) return undefined;
    takeIf(reader, isDash);
    if (take(reader, "digits") === undefined) return undefined;
    const others = attempt(reader, () =>
      take(reader, "or") === undefined ? undefined : digitRun(reader)?.lengths,
    );
    const all = [...new Set([...lengths, ...(others ?? [])])];
    return { sign: "D", lengths: all, letters: undefined, end: "next" };
  });
}

function endOf(reader: TokenReader): Run["end"] {
  if (take(reader, "prefix") !== undefined) return "front";
  return take(reader, "suffix") === undefined ? "next" : "back";
}

/** `2 letters`, `two-letter prefix`, `a letter`, `the letter A`, `letters AB`. */
function letterRun(reader: TokenReader): Run | undefined {
  return attempt(reader, () => {
    const lengths = lengthsAt(reader);
    takeIf(reader, isDash);
    if (take(reader, "letters") === undefined) return undefined;
    const letters = attempt(reader, () => lettersAt(reader));
    const end = endOf(reader);
    const known = letters === undefined ? (lengths ?? [1]) : [letters.length];
    return { sign: "L", lengths: known, letters, end };
  });
}

/** `prefix A`, `prefix of 2 letters`, `starts with AB`, `suffix letter K`. */
function endRun(reader: TokenReader): Run | undefined {
  return attempt(reader, () => {
    const word = take(reader, "prefix", "suffix");
    if (word === undefined) return undefined;
    skipWords(reader);
    const letters = attempt(reader, () => lettersAt(reader));
    const run: Run | undefined =
      letters === undefined
        ? letterRun(reader)
        : { sign: "L", lengths: [letters.length], letters, end: "next" };
    return run && { ...run, end: word.does === "prefix" ? "front" : "back" };
  });
}

/** `AB prefix`. */
function lettersThenEnd(reader: TokenReader): Run | undefined {
  return attempt(reader, () => {
    const letters = lettersAt(reader);
    const end = letters === undefined ? "next" : endOf(reader);
    if (letters === undefined || end === "next") return undefined;
    return { sign: "L", lengths: [letters.length], letters, end };
  });
}

function bareLetters(reader: TokenReader): Run | undefined {
  const letters = lettersAt(reader);
  return letters === undefined
    ? undefined
    : { sign: "L", lengths: [letters.length], letters, end: "next" };
}

type Link = "next" | "before";

/** How the next run stands to those before; undefined where the form ends. */
function linkAt(reader: TokenReader): { link: Link; isTold: boolean } | undefined {
  skipWords(reader);
  const word = take(reader, "followed", "preceded", "and");
  skipWords(reader);
  const link = word?.does === "preceded" ? "before" : "next";
  return { link, isTold: word !== undefined && word.does !== "and" };
}

function runAt(reader: TokenReader, isTold: boolean): Run | undefined {
  const run = digitRun(reader) ?? letterRun(reader) ?? endRun(reader) ?? lettersThenEnd(reader);
  return run ?? (isTold ? attempt(reader, () => bareLetters(reader)) : undefined);
}

function placed(runs: readonly Run[], run: Run, link: Link): Run[] {
  if (run.end === "front" || (run.end === "next" && link === "before")) return [run, ...runs];
  return [...runs, run];
}

/** Every way to choose the lengths. */
function classesOf(runs: readonly Run[]): string[] {
  return runs.reduce<string[]>(
    (all, { sign, lengths }) =>
      all.flatMap((before) => lengths.map((length) => before + sign.repeat(length))),
    [""],
  );
}

function formOf(runs: readonly Run[]): Form | undefined {
  const classes = classesOf(runs);
  if (classes.length > mostForms) return undefined;
  const first = runs[0];
  const last = runs.at(-1);
  const hasDigits = runs.some(({ sign }) => sign === "D");
  const back = runs.length > 1 || last?.end === "back" ? last?.letters : undefined;
  const front = last === first && last?.end === "back" ? undefined : first?.letters;
  const isBack = !hasDigits && last?.end === "back";
  return { classes, hasDigits, isBack, prefix: front, suffix: back };
}

/** A run said of the front or back, with nothing between, tells of an end; any other needs digits. */
function isWhole(runs: readonly Run[]): boolean {
  if (runs.some(({ sign }) => sign === "D")) return true;
  const [only, second] = runs;
  return second === undefined && only !== undefined && only.end !== "next";
}

/** Reads a form: `prefix A followed by 6 digits`, `7 chiffres précédés de 2 lettres`. */
export function formAt(reader: TokenReader): Form | undefined {
  return attempt(reader, () => {
    const first = runAt(reader, false);
    if (first === undefined) return undefined;
    let runs: Run[] = [first];
    for (;;) {
      const next = attempt(reader, () => {
        const joint = linkAt(reader);
        const run = joint && runAt(reader, joint.isTold);
        return joint && run && placed(runs, run, joint.link);
      });
      if (next === undefined) break;
      runs = next;
    }
    return isWhole(runs) ? formOf(runs) : undefined;
  });
}

/** The shapes of the classes of a form. */
export function shapesOfForm({ classes }: Form): string[] {
  return [...new Set(classes.map(shapeOfClasses))];
}
