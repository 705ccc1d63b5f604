import type { Entry, Observation } from "#reference/contract";
import { spoiledProbability } from "./character-errors.ts";
import type { Noise } from "./noise.ts";
import { extras, type NamedField, type Piece, type Sighting, type World } from "./observe.ts";
import {
  calibreRenderings,
  countryRenderings,
  importerRenderings,
  makeRenderings,
  modelRenderings,
  type Rendering,
} from "./renderings.ts";

/**
 * Exact Bayes with the generator's own parameters: what no method can beat on these observations. It is
 * even told which mark is which, so it is an upper bound.
 */
export interface Oracle {
  /** Posterior weight of every entry, by position. */
  weigh: (sighting: Sighting, noise: Noise) => Float64Array;
}

/** Chance of a text, read rightly and read with one error. */
interface Chance {
  right: number;
  spoiled: number;
}

class Values {
  readonly numbers: Int32Array;
  readonly renderings: readonly (readonly Rendering[])[];
  readonly frequency: Float64Array;

  constructor(
    entries: readonly Entry[],
    name: (entry: Entry) => string,
    render: (name: string) => Rendering[],
  ) {
    const known = new Map<string, number>();
    this.numbers = Int32Array.from(entries, (entry) => {
      const key = name(entry);
      const number = known.get(key) ?? known.size;
      known.set(key, number);
      return number;
    });
    this.renderings = [...known.keys()].map((key) => (key === "" ? [] : render(key)));
    this.frequency = new Float64Array(known.size);
    for (const number of this.numbers) this.frequency[number] = (this.frequency[number] ?? 0) + 1;
    const silent = known.get("");
    if (silent !== undefined) this.frequency[silent] = 0;
    const total = this.frequency.reduce((sum, count) => sum + count, 0);
    this.frequency = this.frequency.map((count) => count / total);
  }
}

function chanceOf(renderings: readonly Rendering[], seen: string): Chance {
  let right = 0;
  let spoiled = 0;
  for (const [text, share] of renderings) {
    if (text === seen) right += share;
    spoiled += share * spoiledProbability(text, seen);
  }
  return { right, spoiled };
}

interface Column {
  right: Float64Array;
  spoiled: Float64Array;
}

/** Chance of a text for each distinct value, a wrong value and silent entries allowed for. */
function columnOf(values: Values, seen: string, noise: Noise): Column {
  const chances = values.renderings.map((renderings) => chanceOf(renderings, seen));
  const mean = { right: 0, spoiled: 0 };
  for (const [at, { right, spoiled }] of chances.entries()) {
    mean.right += right * (values.frequency[at] ?? 0);
    mean.spoiled += spoiled * (values.frequency[at] ?? 0);
  }
  const mix = (of: keyof Chance) =>
    Float64Array.from(chances, (chance, at) =>
      values.renderings[at]?.length === 0
        ? mean[of]
        : (1 - noise.wrong) * chance[of] + noise.wrong * mean[of],
    );
  return { right: mix("right"), spoiled: mix("spoiled") };
}

function firmsOf({ importers, manufacturer }: Entry): string[] {
  return [...importers, ...(manufacturer === undefined ? [] : [manufacturer])];
}

function meanChance(
  names: readonly string[],
  render: (name: string) => Rendering[],
  seen: string,
): Chance {
  const sum = { right: 0, spoiled: 0 };
  for (const name of names) {
    const { right, spoiled } = chanceOf(render(name), seen);
    sum.right += right / names.length;
    sum.spoiled += spoiled / names.length;
  }
  return sum;
}

/** Equal for all entries that share the same list of firms; computed once for each list. */
function byFirms(
  entries: readonly Entry[],
  lists: (entry: Entry) => readonly string[],
  compute: (names: readonly string[]) => Chance,
): (entry: number) => Chance {
  const known = new Map<string, Chance>();
  return (at) => {
    const entry = entries[at];
    const names = entry === undefined ? [] : lists(entry);
    const key = names.join("|");
    const chance = known.get(key) ?? compute(names);
    known.set(key, chance);
    return chance;
  };
}

const withoutRecord: Chance = { right: 0, spoiled: 0 };

/** Builds the oracle's tables over the entries. */
export function buildOracle(world: World): Oracle {
  const { entries } = world;
  const rememberedPool = new Map<string, Chance>();
  const aliases = (name: string) => world.calibreAliases.get(name) ?? [];
  const makes = new Values(entries, ({ make }) => make, makeRenderings);
  const models = new Values(entries, ({ model }) => model, modelRenderings);
  const calibres = new Values(
    entries,
    (entry) => entry.calibres.join("|"),
    (names) =>
      names.split("|").flatMap((name) => {
        const own = calibreRenderings(name, aliases(name));
        return own.map(([text, share]): Rendering => [text, share / names.split("|").length]);
      }),
  );
  const countries = new Values(
    entries,
    ({ country }) => country ?? "",
    (code) => countryRenderings(code, world.countryNames.get(code) ?? code),
  );
  const pool = (render: (name: string) => Rendering[], seen: string, kind: string): Chance => {
    const key = `${kind}${seen}`;
    const chance = rememberedPool.get(key) ?? meanChance(world.importers, render, seen);
    rememberedPool.set(key, chance);
    return chance;
  };

  type ByEntry = (at: number) => Chance;

  const makePiece = (seen: string, noise: Noise): ByEntry => {
    const own = makes.renderings.map((renderings) => chanceOf(renderings, seen));
    const mean = { right: 0, spoiled: 0 };
    for (const [at, { right, spoiled }] of own.entries()) {
      mean.right += right * (makes.frequency[at] ?? 0);
      mean.spoiled += spoiled * (makes.frequency[at] ?? 0);
    }
    const firms = byFirms(entries, firmsOf, (names) =>
      names.length === 0
        ? pool(makeRenderings, seen, "make")
        : meanChance(names, makeRenderings, seen),
    );
    return (at) => {
      const named = own[makes.numbers[at] ?? 0] ?? withoutRecord;
      const firm = firms(at);
      const mix = (of: keyof Chance) =>
        (1 - noise.wrong - noise.replaced) * named[of] +
        noise.wrong * mean[of] +
        noise.replaced * firm[of];
      return { right: mix("right"), spoiled: mix("spoiled") };
    };
  };
  const valuePiece = (values: Values, seen: string, noise: Noise): ByEntry => {
    const column = columnOf(values, seen, noise);
    return (at) => {
      const number = values.numbers[at] ?? 0;
      return { right: column.right[number] ?? 0, spoiled: column.spoiled[number] ?? 0 };
    };
  };
  const importerPiece = (seen: string): ByEntry => {
    const firms = byFirms(
      entries,
      ({ importers }) => importers,
      (names) => {
        const recorded = names.length > 0;
        const share = recorded ? extras.importerRecorded : extras.importerUnrecorded;
        const { right, spoiled } = recorded
          ? meanChance(names, importerRenderings, seen)
          : pool(importerRenderings, seen, "importer");
        return { right: right * share, spoiled: spoiled * share };
      },
    );
    return firms;
  };
  const pieceChance = ({ field, seen }: Piece, noise: Noise): ByEntry => {
    switch (field) {
      case "make":
        return makePiece(seen, noise);
      case "importer":
        return importerPiece(seen);
      case "model":
        return valuePiece(models, seen, noise);
      case "calibre":
        return valuePiece(calibres, seen, noise);
      case "country":
        return valuePiece(countries, seen, noise);
    }
  };

  return {
    weigh: ({ observation, pieces }, noise) => {
      const weights = new Float64Array(entries.length).fill(1);
      const error = Math.min(1, noise.characterError);
      for (const mark of pieces) {
        if (mark.length === 0) continue;
        const chances = mark.map((piece) => pieceChance(piece, noise));
        for (let at = 0; at < weights.length; at += 1) {
          weights[at] =
            (weights[at] ?? 0) *
            markChance(
              chances.map((chance) => chance(at)),
              error,
            );
        }
      }
      weighAbsentImporter(weights, entries, pieces, noise);
      weighStated(weights, entries, observation, noise);
      return weights;
    },
  };
}

function markChance(parts: readonly Chance[], error: number): number {
  const right = parts.reduce((all, part) => all * part.right, 1);
  let spoiled = 0;
  for (const [at, part] of parts.entries()) {
    let one = part.spoiled;
    for (const [other, { right: own }] of parts.entries()) if (other !== at) one *= own;
    spoiled += one / parts.length;
  }
  return (1 - error) * right + error * spoiled;
}

/** No importer mark speaks a little for entries without importers. */
function weighAbsentImporter(
  weights: Float64Array,
  entries: readonly Entry[],
  pieces: readonly (readonly Piece[])[],
  noise: Noise,
): void {
  if (pieces.some((mark) => mark.some(({ field }) => field === "importer"))) return;
  const kept = 1 - Math.min(1, noise.missing);
  for (const [at, { importers }] of entries.entries()) {
    const share = importers.length > 0 ? extras.importerRecorded : extras.importerUnrecorded;
    weights[at] = (weights[at] ?? 0) * (1 - share * kept);
  }
}

const statedFields = ["type", "action", "capacityRounds", "barrelLengthMm"] as const;

function weighStated(
  weights: Float64Array,
  entries: readonly Entry[],
  observation: Observation,
  noise: Noise,
): void {
  for (const field of statedFields) {
    const seen = observation[field];
    if (seen === undefined) continue;
    const known = entries.filter((entry) => entry[field] !== undefined);
    const frequency = known.filter((entry) => entry[field] === seen).length / known.length;
    for (const [at, entry] of entries.entries()) {
      const own = entry[field];
      const same = own === seen ? 1 - noise.wrong : 0;
      weights[at] =
        (weights[at] ?? 0) * (own === undefined ? frequency : same + noise.wrong * frequency);
    }
  }
}

export type { NamedField };
