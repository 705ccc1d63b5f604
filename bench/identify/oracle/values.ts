import type { Entry } from "#reference/contract";
import type { Rendering } from "../sighting/renderings.ts";
import { type Chance, chanceOf, mixChances } from "./chance.ts";

/** The distinct values of a field, how each is struck, and how common it is. */
export interface Values {
  /** Number of the value of each entry. */
  numbers: Int32Array;
  /** Empty for the value of entries that are silent. */
  renderings: readonly (readonly Rendering[])[];
  frequency: readonly number[];
}

export function listValues(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
  render: (name: string) => Rendering[],
): Values {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(entries, (entry) => {
    const name = nameOf(entry);
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  const names = [...known.keys()];
  const counts = names.map(() => 0);
  for (const number of numbers)
    if (names[number] !== "") counts[number] = (counts[number] ?? 0) + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    numbers,
    renderings: names.map((name) => (name === "" ? [] : render(name))),
    frequency: counts.map((count) => count / total),
  };
}

/** Chance of a text for each value, and for one drawn as the table has them. */
export function chancesOf(values: Values, seen: string): { each: Chance[]; mean: Chance } {
  const each = values.renderings.map((renderings) => chanceOf(renderings, seen));
  const mean = mixChances(
    ...each.map((chance, at) => [values.frequency[at] ?? 0, chance] as const),
  );
  return { each, mean };
}
