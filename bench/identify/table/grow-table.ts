import type { Entry, ReferenceLists } from "#reference/contract";
import { type Dice, rollDice } from "../dice.ts";
import { growMakes, importerPool } from "./grow-makes.ts";
import { namingStyle, variantName } from "./grow-models.ts";

/** Entries for each make of the grown table on average, and how steeply makes differ in size. */
const entriesPerMake = 90;
const zipf = 0.9;

interface House {
  make: string;
  makeCode?: string | undefined;
  country: string | undefined;
  /** Seed entries whose build this maker copies. */
  patterns: readonly Entry[];
  style: (dice: Dice) => string;
  weight: number;
}

function newHouse(
  dice: Dice,
  seed: readonly Entry[],
  place: number,
  name: Pick<House, "make" | "makeCode">,
): House {
  const patterns = Array.from({ length: 2 + dice.below(6) }, () => dice.pick(seed));
  return {
    ...name,
    country: dice.pick(seed).country,
    patterns,
    style: namingStyle(dice),
    weight: 1 / (place + 5) ** zipf,
  };
}

function seedHouses(dice: Dice, seed: readonly Entry[]): House[] {
  const byMake = new Map<string, Entry[]>();
  for (const entry of seed) byMake.set(entry.make, [...(byMake.get(entry.make) ?? []), entry]);
  return [...byMake].map(([make, patterns]) => ({
    make,
    makeCode: patterns[0]?.makeCode,
    country: patterns[0]?.country,
    patterns,
    style: namingStyle(dice),
    weight: patterns.length / 40,
  }));
}

function nudge(
  dice: Dice,
  value: number | undefined,
  steps: readonly number[],
): number | undefined {
  return value === undefined ? undefined : Math.max(1, value + dice.pick(steps));
}

/** A first model of a line: a seed build with its own name, and its own measures. */
function lineOf(dice: Dice, house: House, seed: readonly Entry[]): Omit<Entry, "ref"> {
  const pattern = dice.pick(house.patterns);
  const calibres = dice.chance(0.25)
    ? dice.pick(seed.filter(({ type }) => type === pattern.type)).calibres
    : pattern.calibres;
  return {
    ...pattern,
    make: house.make,
    makeCode: house.makeCode,
    country: dice.chance(0.93) ? house.country : dice.pick(seed).country,
    model: house.style(dice),
    alsoKnownAs: [],
    calibres,
    capacityRounds: nudge(dice, pattern.capacityRounds, [-2, -1, 0, 0, 0, 1, 2, 3]),
    barrelLengthMm: nudge(dice, pattern.barrelLengthMm, [-20, -12, -7, -3, 0, 2, 5, 9, 16, 25]),
    importers: [],
  };
}

/** What a variant changes; some differ from the first model in a single field, or in none. */
function variantOf(
  dice: Dice,
  line: Omit<Entry, "ref">,
  seed: readonly Entry[],
): Omit<Entry, "ref"> {
  const kind = dice.weighted([
    ["name", 0.4],
    ["barrel", 0.2],
    ["capacity", 0.12],
    ["calibre", 0.16],
    ["action", 0.05],
    ["same", 0.07],
  ] as const);
  switch (kind) {
    case "name":
      return {
        ...line,
        model: variantName(dice, line.model),
        barrelLengthMm: nudge(dice, line.barrelLengthMm, [-25, -10, 0, 0, 0, 10, 25]),
      };
    case "barrel":
      return { ...line, barrelLengthMm: nudge(dice, line.barrelLengthMm, [-30, -13, 13, 25, 51]) };
    case "capacity":
      return { ...line, capacityRounds: nudge(dice, line.capacityRounds, [-3, -2, 2, 3, 5]) };
    case "calibre":
      return {
        ...line,
        calibres: dice.pick(seed.filter(({ type }) => type === line.type)).calibres,
      };
    case "action":
      return { ...line, action: dice.pick(seed.filter(({ type }) => type === line.type)).action };
    case "same":
      return { ...line, yearFrom: 1900 + dice.below(125) };
  }
}

/** Licence makers and importers, as far as the table records them. */
function withFirms(
  dice: Dice,
  entry: Omit<Entry, "ref">,
  houses: readonly House[],
  importers: readonly string[],
) {
  const manufacturer = dice.chance(0.12) ? dice.pick(houses).make : undefined;
  const count = dice.weighted([
    [0, 0.7],
    [1, 0.22],
    [2, 0.08],
  ]);
  return {
    ...entry,
    ...(manufacturer === undefined ? {} : { manufacturer }),
    importers: Array.from({ length: count }, () => dice.pick(importers)),
  };
}

/** Drops what is undefined, as entries hold no empty fields. */
function compacted<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Draws houses by weight, with a search instead of a walk. */
function drawByWeight(houses: readonly House[]): (dice: Dice) => House {
  const sums: number[] = [];
  let total = 0;
  for (const { weight } of houses) {
    total += weight;
    sums.push(total);
  }
  return (dice) => {
    const goal = dice.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < goal) low = middle + 1;
      else high = middle;
    }
    return houses[low] ?? dice.pick(houses);
  };
}

/** Firearms as sold: a family has no maker who goes on making, and links to models that grow do not hold. */
function modelsOf({ entries }: ReferenceLists): Entry[] {
  return entries.filter(({ kind }) => kind === undefined).map(({ links: _, ...entry }) => entry);
}

function grownEntries(dice: Dice, lists: ReferenceLists, size: number): Entry[] {
  const seed = modelsOf(lists);
  const importers = importerPool(lists.makes);
  const known = new Set(seed.map(({ make }) => make));
  const names = growMakes(dice, lists.makes, known, Math.ceil(size / entriesPerMake));
  const houses = [
    ...seedHouses(dice, seed),
    ...names.map((name, at) => newHouse(dice, seed, at, name)),
  ];
  const turns = drawByWeight(houses);
  const entries = seed.map((entry) => ({ ...entry, ...withFirms(dice, entry, houses, importers) }));
  while (entries.length < size) {
    const house = turns(dice);
    const line = withFirms(dice, lineOf(dice, house, seed), houses, importers);
    const family = [line];
    for (let count = dice.below(9); count > 0; count -= 1) {
      family.push(variantOf(dice, dice.pick(family), seed));
    }
    for (const member of family) {
      entries.push(compacted({ ...member, ref: `GRW${entries.length}`, state: "seed" as const }));
    }
  }
  return entries.slice(0, size);
}

/** A table, and guns like those in it that it lacks. */
export interface GrownTable {
  listed: Entry[];
  unlisted: Entry[];
}

/** One gun in so many is kept out of the table. */
const keptOut = 20;

/**
 * Grows the seed to `size` entries with plausible makes, models and near-identical variants. At the size
 * of the seed the models are the seed's own; firms are added there too, since the seed records none.
 */
export function growTable(lists: ReferenceLists, size: number): GrownTable {
  const dice = rollDice(size + 17);
  const entries = grownEntries(dice, lists, Math.ceil((size * keptOut) / (keptOut - 1)));
  const listed: Entry[] = [];
  const unlisted: Entry[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % keptOut === keptOut - 1 || listed.length === size) unlisted.push(entry);
    else listed.push(entry);
  }
  return { listed, unlisted };
}
