import type { Columns } from "../table/columns.ts";
import type { ClueTerm } from "./clue-terms.ts";

/** Where a likelihood is asked for: a maker of the table and an origin. */
export interface Place {
  maker: number;
  /** 1 when the maker has a recorded importer. */
  importing: 0 | 1;
  origin: number;
}

export function placeOf({ namesImporter }: Columns, maker: number, origin: number): Place {
  return { maker, importing: namesImporter[maker] === 1 ? 1 : 0, origin };
}

/** Weight of a reading at a place, before any model. */
export function termAt(term: ClueTerm, { maker, importing, origin }: Place): number {
  let value = term.weight;
  for (const { byMaker, others } of term.makers) value *= byMaker.get(maker) ?? others[importing];
  for (const ratios of term.origins) value *= ratios[origin] ?? 0;
  return value;
}

/** What the reading says of a model. */
export function modelRatio({ model }: ClueTerm, number: number): number {
  return model === undefined ? 1 : (model.byModel.get(number) ?? model.others);
}

/** Likelihood of a clue at a place, for a model by number, for one it does not name where absent. */
export function clueAt(terms: readonly ClueTerm[], place: Place, model?: number): number {
  let sum = 0;
  for (const term of terms) {
    const named = model === undefined ? (term.model?.others ?? 1) : modelRatio(term, model);
    sum += termAt(term, place) * named;
  }
  return sum;
}

/** Likelihoods of a clue for the three ways a gun can stand to the table. */
export interface Threefold {
  /** In the table, under a model that the clue does not name. */
  own: number;
  /** Not in the table, of this maker. */
  unlistedModel: number;
  /** Not in the table, nor its maker. */
  unlistedMaker: number;
}

/** Sums the readings of a clue at a place; `maker` -1 stands for any maker no reading names. */
export function threefoldAt(terms: readonly ClueTerm[], place: Place): Threefold {
  const sums = { own: 0, unlistedModel: 0, unlistedMaker: 0 };
  for (const term of terms) {
    const known = termAt(term, place);
    const unlisted = term.model?.unlisted ?? 1;
    sums.own += known * (term.model?.others ?? 1);
    sums.unlistedModel += known * unlisted;
    let stranger = term.weight * unlisted;
    for (const ratios of term.makers) stranger *= ratios.unlisted;
    for (const ratios of term.origins) stranger *= ratios[place.origin] ?? 0;
    sums.unlistedMaker += stranger;
  }
  return sums;
}
