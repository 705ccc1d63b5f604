import { valueOf } from "../../lexicon/owner-values.ts";
import type { Columns } from "../table/columns.ts";
import type { ClueTerm } from "./clue-terms.ts";
import { termAt } from "./term-likelihood.ts";

/**
 * A clue whose readings name models, laid out for many rows of one model after the other. What it says at a
 * place is the same for all makers it does not name: it is worked out once for an origin with and without a
 * recorded importer, and anew for each maker named.
 */
export interface NamingClue {
  readonly terms: readonly ClueTerm[];
  /** What each reading says of a model it does not name, and of the model in hand. */
  readonly others: Float64Array;
  readonly ratios: Float64Array;
  /** 1 for makers that some reading names. */
  readonly isNamed: Uint8Array;
  /** 1 for places whose values are known, by twice the origin, one more with an importer. */
  readonly isKnown: Uint8Array;
  /** Weight of each reading, place after place; behind all places, that of the maker in hand. */
  readonly values: Float64Array;
  /** Their sum for a model that no reading names, by place. */
  readonly plain: Float64Array;
}

/** Lays a clue out; undefined where no reading names a model. */
export function layOut(
  { makers, origins }: Columns,
  terms: readonly ClueTerm[],
): NamingClue | undefined {
  if (terms.every(({ model }) => model === undefined)) return undefined;
  const isNamed = new Uint8Array(makers.length);
  for (const { byMaker } of terms.flatMap((term) => term.makers)) {
    for (let at = 0; at < byMaker.size; at += 1) isNamed[byMaker.owners[at] ?? 0] = 1;
  }
  const others = Float64Array.from(terms, ({ model }) => model?.others ?? 1);
  const places = 2 * origins.length + 1;
  return {
    terms,
    others,
    ratios: others.slice(),
    isNamed,
    isKnown: new Uint8Array(places),
    values: new Float64Array(places * terms.length),
    plain: new Float64Array(places),
  };
}

/** Takes a model in hand; says whether any reading names it. */
export function takeModel({ terms, others, ratios }: NamingClue, model: number): boolean {
  let isNamed = false;
  for (let at = 0; at < terms.length; at += 1) {
    const named = terms[at]?.model;
    const ratio = named === undefined ? undefined : valueOf(named.byModel, model);
    ratios[at] = ratio ?? others[at] ?? 1;
    if (ratio !== undefined) isNamed = true;
  }
  return isNamed;
}

/** Works out what the readings say of a family, and keeps it under a place. */
function workOut(clue: NamingClue, columns: Columns, family: number, at: number): void {
  const { terms, others, values, plain } = clue;
  const maker = columns.familyMaker[family] ?? 0;
  const origin = columns.familyOrigin[family] ?? 0;
  const place = { maker, importing: columns.namesImporter[maker] === 1 ? 1 : 0, origin } as const;
  let sum = 0;
  for (let term = 0; term < terms.length; term += 1) {
    const own = terms[term];
    const value = own === undefined ? 0 : termAt(own, place);
    values[at * terms.length + term] = value;
    sum += value * (others[term] ?? 1);
  }
  plain[at] = sum;
}

/** The place under which what the clue says of a family is kept, worked out where it is not known yet. */
function placeFor(clue: NamingClue, columns: Columns, family: number): number {
  const maker = columns.familyMaker[family] ?? 0;
  const { isNamed, isKnown } = clue;
  if (isNamed[maker] === 1) {
    const inHand = isKnown.length - 1;
    workOut(clue, columns, family, inHand);
    return inHand;
  }
  const at = 2 * (columns.familyOrigin[family] ?? 0) + (columns.namesImporter[maker] ?? 0);
  if (isKnown[at] === 1) return at;
  workOut(clue, columns, family, at);
  isKnown[at] = 1;
  return at;
}

/** How much clues raise a row of a family for being of the model in hand. */
export function raiseAt(columns: Columns, clues: readonly NamingClue[], family: number): number {
  let factor = 1;
  for (const clue of clues) {
    const at = placeFor(clue, columns, family);
    const { ratios, values, plain } = clue;
    let named = 0;
    const first = at * ratios.length;
    for (let term = 0; term < ratios.length; term += 1) {
      named += (values[first + term] ?? 0) * (ratios[term] ?? 1);
    }
    const without = plain[at] ?? 0;
    if (without > 0) factor *= named / without;
  }
  return factor;
}
