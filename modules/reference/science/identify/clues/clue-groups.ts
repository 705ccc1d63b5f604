import { valueOf } from "../../lexicon/owner-values.ts";
import type { ClueTerm } from "./clue-terms.ts";

/** The readings of a clue that say the same of the origin. */
export interface ClueGroup {
  readonly terms: readonly ClueTerm[];
  /** How they speak for each origin; undefined where they say nothing of it. */
  readonly byOrigin: Float64Array | undefined;
}

/** What each group weighs for a maker, before the origin, in the three ways a gun can stand to the table. */
export interface GroupWeights {
  /** In the table, under a model that the clue does not name. */
  own: Float64Array;
  /** Not in the table, of this maker. */
  unlistedModel: Float64Array;
  /** Not in the table, nor its maker. */
  unlistedMaker: Float64Array;
}

export function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function product(origins: readonly Float64Array[]): Float64Array | undefined {
  const [first, ...more] = origins;
  if (first === undefined || more.length === 0) return first;
  return first.map((ratio, at) => more.reduce((all, each) => all * (each[at] ?? 0), ratio));
}

/** Puts the readings of a clue together that say the same of the origin. */
export function groupByOrigin(terms: readonly ClueTerm[]): ClueGroup[] {
  const groups: { origins: readonly Float64Array[]; terms: ClueTerm[] }[] = [];
  for (const term of terms) {
    const known = groups.find(({ origins }) => sameItems(origins, term.origins));
    if (known === undefined) groups.push({ origins: term.origins, terms: [term] });
    else known.terms.push(term);
  }
  return groups.map(({ origins, terms: own }) => ({ terms: own, byOrigin: product(origins) }));
}

/** Room for the weights of so many groups, filled anew for every maker. */
export function roomForWeights(groups: number): GroupWeights {
  return {
    own: new Float64Array(groups),
    unlistedModel: new Float64Array(groups),
    unlistedMaker: new Float64Array(groups),
  };
}

/** Weighs the groups for a maker of the table; -1 stands for any that no reading names. */
export function weighGroups(
  groups: readonly ClueGroup[],
  maker: number,
  importing: 0 | 1,
  weights: GroupWeights,
): void {
  for (let at = 0; at < groups.length; at += 1) {
    weighGroup(groups[at]?.terms ?? [], maker, importing, weights, at);
  }
}

function weighGroup(
  terms: readonly ClueTerm[],
  maker: number,
  importing: 0 | 1,
  weights: GroupWeights,
  at: number,
): void {
  let [own, unlistedModel, unlistedMaker] = [0, 0, 0];
  for (const { weight, makers, model } of terms) {
    const unlisted = model?.unlisted ?? 1;
    let known = weight;
    let stranger = weight * unlisted;
    for (const ratios of makers) {
      known *= valueOf(ratios.byMaker, maker) ?? ratios.others[importing];
      stranger *= ratios.unlisted;
    }
    own += known * (model?.others ?? 1);
    unlistedModel += known * unlisted;
    unlistedMaker += stranger;
  }
  weights.own[at] = own;
  weights.unlistedModel[at] = unlistedModel;
  weights.unlistedMaker[at] = unlistedMaker;
}
