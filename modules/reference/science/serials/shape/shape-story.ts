import { serialOutlineShare } from "../../marks/number-likelihood.ts";
import { classesOfShape, shapeOfClasses } from "./serial-shape.ts";

/**
 * P(shape | a serial of any maker) before anything was learned: the story by which marks are read
 * (`marks/number-likelihood`), its shares brought to the sum 1.
 */
const longestPrefix = 6;
const mostDigits = 12;
const longestSuffix = 3;

function orderedClasses(): string[] {
  const all: string[] = [];
  for (let prefix = 0; prefix <= longestPrefix; prefix += 1)
    for (let digits = 1; digits <= mostDigits; digits += 1)
      for (let suffix = 0; suffix <= longestSuffix; suffix += 1)
        all.push("L".repeat(prefix) + "D".repeat(digits) + "L".repeat(suffix));
  return all;
}

/** Letters, digits, letters: all but a few shapes that occur. */
const common = orderedClasses();
export const commonShapes: readonly string[] = common.map(shapeOfClasses);

function choose(from: number, count: number): number {
  let ways = 1;
  for (let at = 0; at < count; at += 1) ways = (ways * (from - at)) / (at + 1);
  return ways;
}

/**
 * Sum of the story's shares over all shapes of 3 to 15 signs with more than three runs, the ones left out
 * of {@link commonShapes}: there are `2 choose(n - 1, runs - 1)` of them for each length and number of runs.
 */
function rareShare(): number {
  let sum = 0;
  for (let length = 3; length <= 15; length += 1) {
    for (let runs = 4; runs <= length; runs += 1) {
      sum += (0.1 / 12) * 2 * choose(length - 1, runs - 1) * 0.25 ** runs;
    }
    sum += 0.05 / 12;
  }
  return sum;
}

const total = common.reduce((sum, classes) => sum + serialOutlineShare(classes), 0) + rareShare();
const mostRemembered = 20_000;
const shares = new Map<string, number>();

/** P(shape | story). */
export function storyShare(shape: string): number {
  const before = shares.get(shape);
  if (before !== undefined) return before;
  const share = serialOutlineShare(classesOfShape(shape)) / total;
  if (shares.size < mostRemembered) shares.set(shape, share);
  return share;
}
