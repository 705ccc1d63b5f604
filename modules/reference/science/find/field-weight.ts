import { FindField, type FindKind } from "../../contract/find.ts";

/**
 * How much a word found in a field says about the document. The rarity of the word is weighed
 * separately, so these hold only what rarity cannot know:
 * - `name`, `model`: the document is about it.
 * - `code`: typed by those who know it, but short codes also occur as words.
 * - `make`: said of all models of a maker; a result that is the make itself should lead.
 * - `calibre`: one gun may bear several, and its numbers are also model numbers.
 * - `country`, `type`, `action`, `identity`: said of a class, usually added to narrow a query.
 * - `definition`: prose that mentions many things.
 */
const weights: Readonly<Record<FindField, number>> = {
  name: 1,
  model: 1,
  code: 0.9,
  make: 0.9,
  calibre: 0.8,
  country: 0.7,
  type: 0.7,
  action: 0.65,
  definition: 0.35,
  kind: 0,
  identity: 0.7,
};

/** Fields in the order of their numbers in the index. */
export const fieldOrder: readonly FindField[] = FindField.options;

export const fieldWeights: Float32Array = Float32Array.from(fieldOrder, (field) => weights[field]);

/** Words that say what the next one is; they help where found and cost nothing where not. */
export const labelWords: ReadonlySet<string> = new Set(["model", "cal", "no", "mm", "x", "type"]);
/** Share of its weight that a label keeps: `cal.` decides little beside what follows it. */
export const labelWeight = 0.15;

/**
 * Kinds that lead no further stand behind those that do: a cartridge of the standards is a name
 * only, while a calibre leads to its firearms; foreign codes are looked up by those who know them.
 */
export const kindWeights: Readonly<Record<FindKind, number>> = {
  make: 1,
  calibre: 1,
  entry: 1,
  type: 1,
  action: 1,
  country: 1,
  term: 1,
  cartridge: 0.93,
  finish: 0.9,
  tariff: 0.9,
  place: 0.9,
  mark: 0.9,
  factory_code: 0.9,
};
