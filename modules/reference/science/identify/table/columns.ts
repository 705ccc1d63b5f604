import type { Action, Entry, EntryKind, FirearmType } from "#reference/contract";
import { calibreKey, splitCalibres } from "../../lexicon/calibre-names.ts";
import { presentCountry } from "../../lexicon/country-words.ts";
import { compactKey } from "../../text/index.ts";
import { numberDistinct, numberSequences, numberTexts } from "./numbering.ts";
import { remembering } from "./remembering.ts";

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

/** Build, rounds and length as recorded: all that is stated as codes and measures. */
interface Form {
  build: number;
  capacityRounds: number;
  barrelLengthMm: number;
}

/** What it is and how it is built. */
export interface Build {
  kind: EntryKind;
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
  /** Number of build, rounds and length together, and these three of each such form. */
  form: Int32Array;
  forms: { build: Int32Array; capacityRounds: Int32Array; barrelLengthMm: Int32Array };
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

interface RowNumbers {
  maker: number;
  model: number;
  origin: number;
  family: number;
  form: number;
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

function numberMakers(fold: (text: string) => string) {
  const makers = numberDistinct<Maker>();
  const sequence = numberSequences();
  const name = numberTexts(fold);
  const code = numberTexts((text) => text);
  const numberOf = ({ make, makeCode, manufacturer, importers }: Entry) =>
    makers.numberOf(
      sequence([name(make), code(makeCode), name(manufacturer), ...importers.map(name)]),
      () => ({ make, makeCode, manufacturer, importers }),
    );
  return { numberOf, items: makers.items };
}

function numberModels(fold: (text: string) => string) {
  const models = numberDistinct<Model>();
  const sequence = numberSequences();
  const name = numberTexts((text) => text.toLowerCase());
  const other = numberTexts(fold);
  const numberOf = (entry: Entry) => {
    const alsoKnownAs = namesWithoutMake(entry, fold);
    return models.numberOf(sequence([name(entry.model), ...alsoKnownAs.map(other)]), () => ({
      model: entry.model,
      alsoKnownAs,
    }));
  };
  return { numberOf, items: models.items };
}

function numberOrigins() {
  const origins = numberDistinct<Origin>();
  const calibres = numberDistinct<string>();
  const sequence = numberSequences();
  const calibre = numberTexts(calibreKey);
  const code = numberTexts((text) => text);
  const numberOf = ({ country: recorded, calibres: texts }: Entry) => {
    const names = texts.flatMap(splitCalibres);
    const numbers = names.map((name) => calibres.numberOf(calibre(name), () => name));
    const country = recorded === undefined ? undefined : presentCountry(recorded);
    const key = sequence([code(country), ...numbers]);
    return origins.numberOf(key, () => ({ calibres: numbers, country }));
  };
  return { numberOf, items: origins.items, calibres: calibres.items };
}

function numberForms() {
  const builds = numberDistinct<Build>();
  const forms = numberDistinct<Form>();
  const sequence = numberSequences();
  const code = numberTexts((text) => text);
  const numberOfBuild = ({ kind: family, type, action }: Entry) => {
    const kind: EntryKind = family ?? "firearm";
    const numbers = [code(kind), code(type), code(action)];
    return builds.numberOf(sequence(numbers), () => ({ kind, type, action }));
  };
  const numberOf = (entry: Entry) => {
    const build = numberOfBuild(entry);
    const { capacityRounds: rounds, barrelLengthMm: length } = entry;
    const [capacityRounds, barrelLengthMm] = [rounds ?? 0, Math.round(length ?? 0)];
    return forms.numberOf(sequence([build, capacityRounds, barrelLengthMm]), () => ({
      build,
      capacityRounds,
      barrelLengthMm,
    }));
  };
  return { numberOf, items: forms.items, builds: builds.items };
}

function numbering() {
  const fold = remembering(compactKey);
  const makers = numberMakers(fold);
  const models = numberModels(fold);
  const origins = numberOrigins();
  const forms = numberForms();
  const families = numberDistinct<Family>();
  const rows = numberDistinct<RowNumbers>();
  const pair = numberSequences();
  const four = numberSequences();
  const borne = numberSequences();
  const mark = numberTexts(fold);
  const rowOf = (entry: Entry): number => {
    const maker = makers.numberOf(entry);
    const origin = origins.numberOf(entry);
    const family = families.numberOf(pair([maker, origin]), () => ({ maker, origin }));
    const [model, form] = [models.numberOf(entry), forms.numberOf(entry)];
    const row = { maker, origin, family, model, form };
    const marks = borne((entry.marks ?? []).map(({ text }) => mark(text)));
    return rows.numberOf(four([family, model, form, marks]), () => row);
  };
  return { rowOf, rows: rows.items, families: families.items, makers, models, origins, forms };
}

/** Puts the entries into columns; entries alike in every recorded field share a row. */
export function buildColumns(entries: readonly Entry[]): Columns {
  const { rowOf, rows, families, makers, models, origins, forms } = numbering();
  const members: number[][] = [];
  for (const [position, entry] of entries.entries()) {
    const row = rowOf(entry);
    const known = members[row];
    if (known === undefined) members.push([position]);
    else known.push(position);
  }
  const column = (name: keyof RowNumbers) => Int32Array.from(rows, (row) => row[name]);
  const ofForm = (name: keyof Form) => Int32Array.from(forms.items, (form) => form[name]);
  const form = column("form");
  const byForm = {
    build: ofForm("build"),
    capacityRounds: ofForm("capacityRounds"),
    barrelLengthMm: ofForm("barrelLengthMm"),
  };
  const ofRow = (name: keyof Form) => form.map((number) => byForm[name][number] ?? 0);
  return {
    rows: members,
    maker: column("maker"),
    model: column("model"),
    origin: column("origin"),
    family: column("family"),
    familyMaker: Int32Array.from(families, ({ maker }) => maker),
    familyOrigin: Int32Array.from(families, ({ origin }) => origin),
    form,
    forms: byForm,
    build: ofRow("build"),
    capacityRounds: ofRow("capacityRounds"),
    barrelLengthMm: ofRow("barrelLengthMm"),
    namesImporter: Uint8Array.from(makers.items, ({ importers }) => (importers.length > 0 ? 1 : 0)),
    makers: makers.items,
    models: models.items,
    origins: origins.items,
    builds: forms.builds,
    calibres: origins.calibres,
  };
}
