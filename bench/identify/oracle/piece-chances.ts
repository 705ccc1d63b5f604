import type { Entry } from "#reference/contract";
import type { Noise } from "../sighting/noise.ts";
import { extras, type Piece, type World } from "../sighting/observe.ts";
import {
  calibreRenderings,
  countryRenderings,
  importerRenderings,
  makeRenderings,
  modelRenderings,
  type Rendering,
} from "../sighting/renderings.ts";
import { type ByEntry, type Chance, impossible, meanChance, mixChances } from "./chance.ts";
import { chancesOf, listValues, type Values } from "./values.ts";

/** The values of all fields that are struck, with the pool of importers. */
export interface StruckFields {
  world: World;
  make: Values;
  model: Values;
  calibre: Values;
  country: Values;
  /** Chance that a text is that of an importer of the pool; computed once for each text. */
  pool: (render: (name: string) => Rendering[], seen: string) => Chance;
}

function poolOf({ importers }: World): StruckFields["pool"] {
  const known = new Map<string, Chance>();
  return (render, seen) => {
    const key = `${render.name} ${seen}`;
    const chance = known.get(key) ?? meanChance(importers, render, seen);
    known.set(key, chance);
    return chance;
  };
}

export function struckFields(world: World): StruckFields {
  const { entries, calibreAliases, countryNames } = world;
  const calibres = (joined: string): Rendering[] => {
    const names = joined.split("|");
    return names.flatMap((name) =>
      calibreRenderings(name, calibreAliases.get(name) ?? []).map(
        ([text, share]): Rendering => [text, share / names.length],
      ),
    );
  };
  return {
    world,
    make: listValues(entries, ({ make }) => make, makeRenderings),
    model: listValues(entries, ({ model }) => model, modelRenderings),
    calibre: listValues(entries, (entry) => entry.calibres.join("|"), calibres),
    country: listValues(
      entries,
      ({ country }) => country ?? "",
      (code) => countryRenderings(code, countryNames.get(code) ?? code),
    ),
    pool: poolOf(world),
  };
}

/** Equal for entries that share a list of firms; computed once for each list. */
function byFirms(
  entries: readonly Entry[],
  firmsOf: (entry: Entry) => readonly string[],
  compute: (names: readonly string[]) => Chance,
): ByEntry {
  const known = new Map<string, Chance>();
  return (at) => {
    const entry = entries[at];
    const names = entry === undefined ? [] : firmsOf(entry);
    const key = names.join("|");
    const chance = known.get(key) ?? compute(names);
    known.set(key, chance);
    return chance;
  };
}

function firmsOf({ importers, manufacturer }: Entry): string[] {
  return [...importers, ...(manufacturer === undefined ? [] : [manufacturer])];
}

function makePiece({ world, make, pool }: StruckFields, seen: string, noise: Noise): ByEntry {
  const { each, mean } = chancesOf(make, seen);
  const firms = byFirms(world.entries, firmsOf, (names) =>
    names.length === 0 ? pool(makeRenderings, seen) : meanChance(names, makeRenderings, seen),
  );
  const own = 1 - noise.wrong - noise.replaced;
  return (at) =>
    mixChances(
      [own, each[make.numbers[at] ?? 0] ?? impossible],
      [noise.wrong, mean],
      [noise.replaced, firms(at)],
    );
}

function valuePiece(values: Values, seen: string, noise: Noise): ByEntry {
  const { each, mean } = chancesOf(values, seen);
  const mixed = each.map((chance, at) =>
    values.renderings[at]?.length === 0
      ? mean
      : mixChances([1 - noise.wrong, chance], [noise.wrong, mean]),
  );
  return (at) => mixed[values.numbers[at] ?? 0] ?? impossible;
}

function importerPiece({ world, pool }: StruckFields, seen: string): ByEntry {
  return byFirms(
    world.entries,
    ({ importers }) => importers,
    (names) =>
      names.length > 0
        ? mixChances([extras.importerRecorded, meanChance(names, importerRenderings, seen)])
        : mixChances([extras.importerUnrecorded, pool(importerRenderings, seen)]),
  );
}

/** Chance of a piece, of which the oracle is told what it is, for each entry. */
export function pieceChance(fields: StruckFields, { field, seen }: Piece, noise: Noise): ByEntry {
  switch (field) {
    case "make":
      return makePiece(fields, seen, noise);
    case "importer":
      return importerPiece(fields, seen);
    case "model":
    case "calibre":
    case "country":
      return valuePiece(fields[field], seen, noise);
  }
}
