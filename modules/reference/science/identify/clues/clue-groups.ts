import type { ClueTerm } from "./clue-terms.ts";

/** The readings of a clue that say the same of the origin. */
export interface ClueGroup {
  readonly terms: readonly ClueTerm[];
  /** How they speak for each origin; undefined where they say nothing of it. */
  readonly byOrigin: Float64Array | undefined;
}

/** What a group weighs for a maker, before the origin, in the three ways a gun can stand to the table. */
export interface GroupWeights {
  /** In the table, under a model that the clue does not name. */
  own: number;
  /** Not in the table, of this maker. */
  unlistedModel: number;
  /** Not in the table, nor its maker. */
  unlistedMaker: number;
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

/** Weighs a group for a maker of the table; -1 stands for any that no reading names. */
export function groupWeights({ terms }: ClueGroup, maker: number, importing: 0 | 1): GroupWeights {
  const sums = { own: 0, unlistedModel: 0, unlistedMaker: 0 };
  for (const { weight, makers, model } of terms) {
    const unlisted = model?.unlisted ?? 1;
    let known = weight;
    let stranger = weight * unlisted;
    for (const ratios of makers) {
      known *= ratios.byMaker.get(maker) ?? ratios.others[importing];
      stranger *= ratios.unlisted;
    }
    sums.own += known * (model?.others ?? 1);
    sums.unlistedModel += known * unlisted;
    sums.unlistedMaker += stranger;
  }
  return sums;
}
