import { noteHolds, offRule } from "../assumptions.ts";
import type { Lessons, NotedForm, SerialGrammar } from "../grammar/serial-grammar.ts";
import { type ShapeNode, shapeChance } from "../grammar/shape-node.ts";
import type { ShapeReading } from "../shape/shape-readings.ts";
import { storyShare } from "../shape/shape-story.ts";

/** Whether the readable signs can be these letters, from the start or up to the end. */
function canBeLetters(signs: string, letters: string): boolean {
  return [...letters].every(
    (letter, at) => signs.charAt(at) === "?" || signs.charAt(at) === letter,
  );
}

function digitsBetween(signs: string, { prefix, suffix }: Ends): string {
  return signs.slice(prefix.length, signs.length - suffix.length);
}

type Ends = Pick<NotedForm, "prefix" | "suffix">;

/** Whether a reading may begin and end so; an unreadable run leaves it open. */
export function endsFit(signs: string, { prefix, suffix }: Ends): boolean {
  if (signs.includes("*")) return true;
  if (signs.length <= prefix.length + suffix.length) return false;
  const tail = signs.slice(signs.length - suffix.length);
  return canBeLetters(signs, prefix) && (suffix === "" || canBeLetters(tail, suffix));
}

/** Least and greatest number the digits may be. */
export function numberSpan(digits: string): { low: number; high: number } {
  return {
    low: Number(digits.replaceAll("?", "0")),
    high: Number(digits.replaceAll("?", "9")),
  };
}

function readableLetters(signs: string, { prefix, suffix }: Ends): number {
  const ends = signs.slice(0, prefix.length) + signs.slice(signs.length - suffix.length);
  return suffix === "" && prefix === ""
    ? 0
    : ends.slice(0, prefix.length + suffix.length).replaceAll("?", "").length;
}

function rangeFactor(digits: string, low: number, high: number): number {
  const read = numberSpan(digits);
  const shared = Math.min(read.high, high) - Math.max(read.low, low) + 1;
  if (shared <= 0) return 0;
  const readable = digits.replaceAll("?", "").length;
  return (10 ** readable * shared) / (high - low + 1);
}

/** P(signs | form) over P(signs | its shape): above 1 where the note foresees these signs, 0 where it forbids them. */
function formFactor(signs: string, form: NotedForm): number {
  if (signs.includes("*")) return 1;
  if (!endsFit(signs, form)) return 0;
  const letters = 26 ** readableLetters(signs, form);
  if (form.low === undefined || form.high === undefined) return letters;
  return letters * rangeFactor(digitsBetween(signs, form), form.low, form.high);
}

/** How much likelier the signs are than any of their shape, by the notes on this make or model. */
function signsFactor({ node, forms }: Lessons, signs: string, shape: string): number {
  let told = 0;
  let factor = 0;
  for (const form of forms) {
    if (form.shape !== shape) continue;
    told += form.worth;
    factor += form.worth * formFactor(signs, form);
  }
  const all = Math.max(told, node.counts.get(shape) ?? 0);
  return told === 0 ? 1 : 1 + (noteHolds * (factor - told)) / all;
}

/** P(text | a serial at large): the story of serials, nothing learned. */
export function storyChance(readings: readonly ShapeReading[]): number {
  return chanceOf(readings, storyShare, () => 1);
}

/** P(text | a serial of a make of which nothing was learned). */
export function strangerChance(all: ShapeNode, readings: readonly ShapeReading[]): number {
  return chanceOf(
    readings,
    (shape) => shapeChance(all, shape),
    () => 1,
  );
}

/** P(text | a serial of this make or model), a serial off the rule allowed for. */
export function serialChance(
  { all }: SerialGrammar,
  lessons: Lessons,
  readings: readonly ShapeReading[],
): number {
  const own = chanceOf(
    readings,
    (shape) => shapeChance(lessons.node, shape),
    (signs, shape) => signsFactor(lessons, signs, shape),
  );
  return (1 - offRule) * own + offRule * strangerChance(all, readings);
}

function chanceOf(
  readings: readonly ShapeReading[],
  shapeShare: (shape: string) => number,
  factor: (signs: string, shape: string) => number,
): number {
  let sum = 0;
  for (const { signs, signChance, shapes } of readings) {
    for (const shape of shapes) sum += signChance * shapeShare(shape) * factor(signs, shape);
  }
  return readings.length === 0 ? 0 : sum / readings.length;
}
