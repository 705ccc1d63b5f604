import type { Entry, Marking, MarkKind, MarkPart, Observation } from "#reference/contract";
import type { Dice } from "../dice.ts";
import { spoil } from "./character-errors.ts";
import type { Noise } from "./noise.ts";
import { irrelevantNumber, proofMarks, safetyMarks, serialOf } from "./numbers-on-guns.ts";
import {
  calibreRenderings,
  countryRenderings,
  importerRenderings,
  makeRenderings,
  modelRenderings,
  type Rendering,
} from "./renderings.ts";

/** What the generator draws from: the table and the names that go with it. */
export interface World {
  entries: readonly Entry[];
  importers: readonly string[];
  calibreAliases: ReadonlyMap<string, readonly string[]>;
  countryNames: ReadonlyMap<string, string>;
}

/** Shares of guns that bear more than the fields of the table. */
export const extras = {
  importerRecorded: 0.3,
  importerUnrecorded: 0.08,
  proof: 0.35,
  safety: 0.12,
  makeWithModel: 0.35,
} as const;

export type NamedField = "make" | "model" | "calibre" | "country" | "importer";

/** A piece of a mark: what it says, as struck and as read. */
export interface Piece {
  field: NamedField;
  seen: string;
}

export interface Sighting {
  observation: Observation;
  truth: Entry;
  /** For each mark the kinds its parts have; more than one list where either is right. */
  kinds: readonly (readonly MarkKind[])[][];
  /** Pieces by mark, for the oracle, which is told what each piece is. */
  pieces: readonly (readonly Piece[])[];
}

const placesByKind: Partial<Record<MarkKind, readonly MarkPart[]>> = {
  serial: ["frame", "receiver", "frame", "receiver", "slide", "barrel"],
  make: ["slide", "receiver", "frame", "barrel"],
  model: ["slide", "receiver", "frame"],
  calibre: ["barrel", "slide", "barrel", "receiver"],
  country: ["frame", "slide", "receiver", "barrel"],
  importer: ["barrel", "frame", "receiver"],
  proof: ["barrel", "frame", "slide", "cylinder"],
  patent: ["slide", "barrel", "receiver"],
  year: ["frame", "receiver", "barrel"],
  inventory: ["grip", "stock", "frame", "receiver"],
  assembly: ["slide", "barrel", "bolt", "cylinder", "magazine"],
  lot: ["barrel", "bolt", "magazine"],
  safety: ["frame", "receiver", "slide"],
};

interface Struck {
  texts: readonly string[];
  kinds: readonly (readonly MarkKind[])[];
  fields: readonly (NamedField | undefined)[];
}

function rendered(dice: Dice, renderings: readonly Rendering[]): string {
  return dice.weighted(renderings.map(([text, share]) => [text, share] as const));
}

/** A value drawn as the table has it, for guns whose entry is silent and for wrong values. */
function otherValue<T>(
  dice: Dice,
  entries: readonly Entry[],
  value: (entry: Entry) => T | undefined,
): T {
  for (;;) {
    const found = value(dice.pick(entries));
    if (found !== undefined) return found;
  }
}

/** The value that is observed for a field: missing, wrong, or the gun's own. */
function seenValue<T>(
  dice: Dice,
  { entries }: World,
  noise: Noise,
  truth: Entry,
  value: (entry: Entry) => T | undefined,
): T | undefined {
  if (dice.chance(noise.missing)) return undefined;
  const wrong = dice.chance(noise.wrong);
  const own = wrong ? undefined : value(truth);
  return own ?? otherValue(dice, entries, value);
}

function seenMake(dice: Dice, world: World, noise: Noise, truth: Entry) {
  if (dice.chance(noise.missing)) return undefined;
  const firms = [
    ...truth.importers,
    ...(truth.manufacturer === undefined ? [] : [truth.manufacturer]),
  ];
  const turn = dice.next();
  if (turn < noise.replaced) {
    const make = firms.length > 0 ? dice.pick(firms) : dice.pick(world.importers);
    return { make, replaced: true };
  }
  if (turn < noise.replaced + noise.wrong)
    return { make: dice.pick(world.entries).make, replaced: false };
  return { make: truth.make, replaced: false };
}

function nameMarks(dice: Dice, world: World, noise: Noise, truth: Entry): Struck[] {
  const make = seenMake(dice, world, noise, truth);
  const model = seenValue(dice, world, noise, truth, (entry) => entry.model);
  const makeText = make === undefined ? undefined : rendered(dice, makeRenderings(make.make));
  const modelText = model === undefined ? undefined : rendered(dice, modelRenderings(model));
  const modelKinds: MarkKind[][] = [["model"]];
  if (makeText !== undefined && modelText !== undefined && dice.chance(extras.makeWithModel)) {
    const kinds: MarkKind[][] = make?.replaced
      ? [
          ["make", "model"],
          ["importer", "model"],
        ]
      : [["make", "model"]];
    return [{ texts: [makeText, modelText], kinds, fields: ["make", "model"] }];
  }
  const makeKinds: MarkKind[][] = make?.replaced ? [["make"], ["importer"]] : [["make"]];
  return [
    ...(makeText === undefined
      ? []
      : [{ texts: [makeText], kinds: makeKinds, fields: ["make" as const] }]),
    ...(modelText === undefined
      ? []
      : [{ texts: [modelText], kinds: modelKinds, fields: ["model" as const] }]),
  ];
}

function single(kind: MarkKind, text: string | undefined, field?: NamedField): Struck[] {
  return text === undefined ? [] : [{ texts: [text], kinds: [[kind]], fields: [field] }];
}

function importerMark(dice: Dice, world: World, noise: Noise, truth: Entry): Struck[] {
  const recorded = truth.importers.length > 0;
  const share = recorded ? extras.importerRecorded : extras.importerUnrecorded;
  if (!dice.chance(share) || dice.chance(Math.min(1, noise.missing))) return [];
  const importer = recorded ? dice.pick(truth.importers) : dice.pick(world.importers);
  return single("importer", rendered(dice, importerRenderings(importer)), "importer");
}

function otherMarks(dice: Dice, noise: Noise, truth: Entry): Struck[] {
  const marks = single("serial", serialOf(dice, truth.make));
  for (let left = noise.irrelevant; left > 0; left -= 1) {
    if (!dice.chance(Math.min(1, left))) continue;
    const { kind, text } = irrelevantNumber(dice);
    marks.push(...single(kind, text));
  }
  if (dice.chance(extras.proof)) marks.push(...single("proof", dice.pick(proofMarks)));
  if (dice.chance(extras.safety)) marks.push(...single("safety", dice.pick(safetyMarks)));
  return marks;
}

/** One piece of a mark at most goes wrong; which one is even. */
function misread(dice: Dice, noise: Noise, texts: readonly string[]): string[] {
  if (!dice.chance(Math.min(1, noise.characterError))) return [...texts];
  const at = dice.below(texts.length);
  return texts.map((text, place) => (place === at ? spoil(dice, text) : text));
}

function shuffled<T>(dice: Dice, items: readonly T[]): T[] {
  return items
    .map((item) => [dice.next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Looks at a gun of the table through the noise: what a person would type in. */
export function observe(dice: Dice, world: World, noise: Noise, truth: Entry): Sighting {
  const calibre = seenValue(dice, world, noise, truth, (entry) =>
    entry.calibres.length === 0 ? undefined : dice.pick(entry.calibres),
  );
  const country = seenValue(dice, world, noise, truth, (entry) => entry.country);
  const aliases = world.calibreAliases.get(calibre ?? "") ?? [];
  const countryName = world.countryNames.get(country ?? "") ?? country;
  const struck = shuffled(dice, [
    ...nameMarks(dice, world, noise, truth),
    ...single(
      "calibre",
      calibre === undefined ? undefined : rendered(dice, calibreRenderings(calibre, aliases)),
      "calibre",
    ),
    ...single(
      "country",
      country === undefined
        ? undefined
        : rendered(dice, countryRenderings(country, countryName ?? country)),
      "country",
    ),
    ...importerMark(dice, world, noise, truth),
    ...otherMarks(dice, noise, truth),
  ]);
  const read = struck.map(({ texts }) => misread(dice, noise, texts));
  const markings = struck.map(({ kinds }, at): Marking => {
    const [kind = "other"] = kinds[0] ?? [];
    const parts = placesByKind[kind];
    const place = parts !== undefined && dice.chance(0.6) ? { part: dice.pick(parts) } : undefined;
    return { text: (read[at] ?? []).join(" "), ...(place === undefined ? {} : { place }) };
  });
  const observation = defined({
    markings,
    type: seenValue(dice, world, noise, truth, (entry) => entry.type),
    action: seenValue(dice, world, noise, truth, (entry) => entry.action),
    capacityRounds: seenValue(dice, world, noise, truth, (entry) => entry.capacityRounds),
    barrelLengthMm: seenValue(dice, world, noise, truth, (entry) => entry.barrelLengthMm),
  });
  const pieces = struck.map(({ fields }, at) =>
    fields.flatMap((field, place) =>
      field === undefined ? [] : [{ field, seen: read[at]?.[place] ?? "" }],
    ),
  );
  return {
    observation,
    truth,
    kinds: struck.map(({ kinds }) => kinds.map((each) => [...each])),
    pieces,
  };
}
