import type { Entry, Observation } from "#reference/contract";
import type { Noise } from "../sighting/noise.ts";
import { extras, type Piece, type Sighting, type World } from "../sighting/observe.ts";
import { markChance } from "./chance.ts";
import { pieceChance, type StruckFields, struckFields } from "./piece-chances.ts";

/**
 * Exact Bayes with the generator's own parameters: what no method can beat on these observations. It is
 * even told which mark is which, so it is an upper bound.
 */
export interface Oracle {
  /** Posterior weight of every entry, by position. */
  weigh: (sighting: Sighting, noise: Noise) => Float64Array;
}

function multiply(weights: Float64Array, factorAt: (at: number) => number): void {
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * factorAt(at);
}

function weighMark(
  weights: Float64Array,
  fields: StruckFields,
  mark: readonly Piece[],
  noise: Noise,
): void {
  if (mark.length === 0) return;
  const error = Math.min(1, noise.characterError);
  const chances = mark.map((piece) => pieceChance(fields, piece, noise));
  multiply(weights, (at) =>
    markChance(
      chances.map((chance) => chance(at)),
      error,
    ),
  );
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
  const { importerRecorded, importerUnrecorded } = extras;
  multiply(weights, (at) => {
    const recorded = (entries[at]?.importers.length ?? 0) > 0;
    return 1 - (recorded ? importerRecorded : importerUnrecorded) * kept;
  });
}

const statedFields = ["type", "action", "capacityRounds", "barrelLengthMm"] as const;

/** A silent entry's gun has a value all the same, drawn as the table has them. */
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
    multiply(weights, (at) => {
      const own = entries[at]?.[field];
      if (own === undefined) return frequency;
      return (own === seen ? 1 - noise.wrong : 0) + noise.wrong * frequency;
    });
  }
}

/** Builds the oracle's tables over the entries. */
export function buildOracle(world: World): Oracle {
  const { entries } = world;
  const fields = struckFields(world);
  return {
    weigh: ({ observation, pieces }, noise) => {
      const weights = new Float64Array(entries.length).fill(1);
      for (const mark of pieces) weighMark(weights, fields, mark, noise);
      weighAbsentImporter(weights, entries, pieces, noise);
      weighStated(weights, entries, observation, noise);
      return weights;
    },
  };
}
