import { spoiledProbability } from "../sighting/character-errors.ts";
import type { Rendering } from "../sighting/renderings.ts";

/** Chance of a text, read rightly and read with one error. */
export interface Chance {
  right: number;
  spoiled: number;
}

/** Chance of a text for each entry, by position. */
export type ByEntry = (at: number) => Chance;

export const impossible: Chance = { right: 0, spoiled: 0 };

/** Chance that a value with these renderings is seen so. */
export function chanceOf(renderings: readonly Rendering[], seen: string): Chance {
  let right = 0;
  let spoiled = 0;
  for (const [text, share] of renderings) {
    if (text === seen) right += share;
    spoiled += share * spoiledProbability(text, seen);
  }
  return { right, spoiled };
}

/** Weighted sum of chances. */
export function mixChances(
  ...parts: readonly (readonly [share: number, chance: Chance])[]
): Chance {
  const sum = { right: 0, spoiled: 0 };
  for (const [share, { right, spoiled }] of parts) {
    sum.right += share * right;
    sum.spoiled += share * spoiled;
  }
  return sum;
}

/** Chance over several names that are equally likely. */
export function meanChance(
  names: readonly string[],
  render: (name: string) => Rendering[],
  seen: string,
): Chance {
  return mixChances(
    ...names.map((name) => [1 / names.length, chanceOf(render(name), seen)] as const),
  );
}

/** Of the pieces of a mark none or one is spoiled, each as likely. */
export function markChance(parts: readonly Chance[], error: number): number {
  const right = parts.reduce((all, part) => all * part.right, 1);
  let spoiled = 0;
  for (const [at, part] of parts.entries()) {
    let one = part.spoiled;
    for (const [other, { right: own }] of parts.entries()) if (other !== at) one *= own;
    spoiled += one / parts.length;
  }
  return (1 - error) * right + error * spoiled;
}
