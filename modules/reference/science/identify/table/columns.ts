import type { Action, Entry, FirearmType } from "#reference/contract";
import { calibreKey, splitCalibres } from "../../lexicon/calibre-names.ts";
import { presentCountry } from "../../lexicon/country-words.ts";
import { compactKey } from "../../text/index.ts";
import { numberDistinct } from "./distinct.ts";

/** Who stands behind an entry: brand, manufacturer and importers together. */
export interface Maker {
  make: string;
  makeCode?: string | undefined;
  manufacturer?: string | undefined;
  importers: readonly string[];
}

export interface Model {
  model: string;
  alsoKnownAs: readonly string[];
}

/** What low-cardinality marks speak of: chamberings and country. */
export interface Origin {
  calibres: readonly number[];
  country: string | undefined;
}

/** A maker's guns of one origin: all that marks say beside the model. */
interface Family {
  maker: number;
  origin: number;
}

/** How it is built. */
export interface Build {
  type: FirearmType;
  action: Action | undefined;
}

/**
 * The table in columns of small numbers. A row is a group of entries alike in every recorded field; `rows`
 * gives the positions of the entries in it.
 */
export interface Columns {
  rows: readonly (readonly number[])[];
  maker: Int32Array;
  model: Int32Array;
  origin: Int32Array;
  build: Int32Array;
  /** 0 where unknown. */
  capacityRounds: Int32Array;
  /** Whole millimetres, 0 where unknown. */
  barrelLengthMm: Int32Array;
  /** Number of the pair of maker and origin. */
  family: Int32Array;
  /** Maker and origin of each family. */
  familyMaker: Int32Array;
  familyOrigin: Int32Array;
  /** 1 for makers with a recorded importer. */
  namesImporter: Uint8Array;
  makers: readonly Maker[];
  models: readonly Model[];
  origins: readonly Origin[];
  builds: readonly Build[];
  /** Calibre names as the entries write them, by number. */
  calibres: readonly string[];
}

const joint = "\u0001";

function joined(...parts: readonly (string | number | undefined)[]): string {
  return parts.map((part) => part ?? "").join(joint);
}

function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}

interface RowNumbers {
  maker: number;
  model: number;
  origin: number;
  family: number;
  build: number;
  capacityRounds: number;
  barrelLengthMm: number;
}

/** A mark that says make and model is read in two parts, so model names need not repeat the make. */
function namesWithoutMake(
  { make, model, alsoKnownAs }: Entry,
  fold: (text: string) => string,
): string[] {
  const prefix = fold(make);
  const own = fold(model);
  return alsoKnownAs.filter((name) => {
    const key = fold(name);
    return key !== own && !(key.startsWith(prefix) && key.length > prefix.length);
  });
}

function numbering() {
  const makers = numberDistinct<Maker>();
  const models = numberDistinct<Model>();
  const origins = numberDistinct<Origin>();
  const builds = numberDistinct<Build>();
  const calibres = numberDistinct<string>();
  const families = numberDistinct<Family>();
  const fold = remembering(compactKey);
  const calibre = remembering(calibreKey);
  const makerOf = ({ make, makeCode, manufacturer, importers }: Entry) =>
    makers.numberOf(
      joined(fold(make), makeCode, fold(manufacturer ?? ""), ...importers.map(fold)),
      () => ({ make, makeCode, manufacturer, importers }),
    );
  const modelOf = (entry: Entry) => {
    const alsoKnownAs = namesWithoutMake(entry, fold);
    return models.numberOf(joined(entry.model.toLowerCase(), ...alsoKnownAs.map(fold)), () => ({
      model: entry.model,
      alsoKnownAs,
    }));
  };
  const originOf = (entry: Entry) => {
    const names = entry.calibres.flatMap(splitCalibres);
    const numbers = names.map((name) => calibres.numberOf(calibre(name), () => name));
    const country = entry.country === undefined ? undefined : presentCountry(entry.country);
    return origins.numberOf(joined(country, ...numbers), () => ({ calibres: numbers, country }));
  };
  const buildOf = ({ type, action }: Entry) =>
    builds.numberOf(joined(type, action), () => ({ type, action }));
  const familyOf = (maker: number, origin: number) =>
    families.numberOf(joined(maker, origin), () => ({ maker, origin }));
  const rowOf = (entry: Entry): RowNumbers => {
    const maker = makerOf(entry);
    const origin = originOf(entry);
    return { maker, origin, family: familyOf(maker, origin), ...restOf(entry) };
  };
  const restOf = (entry: Entry) => ({
    model: modelOf(entry),
    build: buildOf(entry),
    capacityRounds: entry.capacityRounds ?? 0,
    barrelLengthMm: Math.round(entry.barrelLengthMm ?? 0),
  });
  const items = () => ({
    makers: makers.items,
    models: models.items,
    origins: origins.items,
    builds: builds.items,
    calibres: calibres.items,
  });
  return { rowOf, items, families: families.items };
}

/** Puts the entries into columns; entries alike in every recorded field share a row. */
export function buildColumns(entries: readonly Entry[]): Columns {
  const numbers = numbering();
  const rows: RowNumbers[] = [];
  const members: number[][] = [];
  const known = new Map<string, number>();
  for (const [position, entry] of entries.entries()) {
    const row = numbers.rowOf(entry);
    const key = Object.values(row).join(",");
    const at = known.get(key);
    if (at === undefined) {
      known.set(key, rows.length);
      rows.push(row);
      members.push([position]);
    } else members[at]?.push(position);
  }
  const items = numbers.items();
  const column = (name: keyof RowNumbers) => Int32Array.from(rows, (row) => row[name]);
  return {
    rows: members,
    maker: column("maker"),
    model: column("model"),
    origin: column("origin"),
    family: column("family"),
    familyMaker: Int32Array.from(numbers.families, ({ maker }) => maker),
    familyOrigin: Int32Array.from(numbers.families, ({ origin }) => origin),
    build: column("build"),
    capacityRounds: column("capacityRounds"),
    barrelLengthMm: column("barrelLengthMm"),
    namesImporter: Uint8Array.from(items.makers, ({ importers }) => (importers.length > 0 ? 1 : 0)),
    ...items,
  };
}
