import { unlistedKnownMaker } from "./assumptions.ts";
import type { ClueTerm } from "./clue-terms.ts";
import type { ReferenceIndex } from "./table/reference-index.ts";

/** Likelihood of one clue for each family, for a model the clue does not name. */
interface ClueLikelihood {
  terms: readonly ClueTerm[];
  byFamily: Float64Array;
  /** Whether any reading of the clue names a model of the table. */
  namesModels: boolean;
}

/** Likelihood of all clues, relative to the best family for each clue. */
export interface FamilyLikelihood {
  clues: readonly ClueLikelihood[];
  byFamily: Float64Array;
  /** For guns that are not in the table but of the family's origin, and where known of its maker. */
  notInTable: Float64Array;
}

/** Terms that name the same makers and model need one pass over the families. */
function merged(terms: readonly ClueTerm[]): ClueTerm[] {
  const merged: ClueTerm[] = [];
  for (const term of terms) {
    const at = merged.findIndex(
      ({ makers, model, origins }) =>
        model === term.model && sameItems(makers, term.makers) && sameItems(origins, term.origins),
    );
    const before = merged[at];
    if (before === undefined) merged.push(term);
    else merged[at] = { ...before, weight: before.weight + term.weight };
  }
  return merged;
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** Weight of a reading for a family, before any model. */
export function termAt(term: ClueTerm, maker: number, origin: number): number {
  let value = term.weight;
  for (const ratios of term.makers) value *= ratios.byMaker[maker] ?? 0;
  for (const ratios of term.origins) value *= ratios[origin] ?? 0;
  return value;
}

function addTerm(
  { columns }: ReferenceIndex,
  term: ClueTerm,
  into: { own: Float64Array; model: Float64Array; maker: Float64Array },
): void {
  const modelOthers = term.model?.others ?? 1;
  const modelUnlisted = term.model?.unlisted ?? 1;
  const makerUnlisted = term.makers.reduce((all, ratios) => all * ratios.unlisted, 1);
  for (const [at, { maker, origin }] of columns.families.entries()) {
    let place = term.weight;
    for (const ratios of term.origins) place *= ratios[origin] ?? 0;
    let known = place;
    for (const ratios of term.makers) known *= ratios.byMaker[maker] ?? 0;
    into.own[at] = (into.own[at] ?? 0) + known * modelOthers;
    into.model[at] = (into.model[at] ?? 0) + known * modelUnlisted;
    into.maker[at] = (into.maker[at] ?? 0) + place * makerUnlisted * modelUnlisted;
  }
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

/** Multiplies the likelihoods of all clues for each family. */
export function familyLikelihood(
  index: ReferenceIndex,
  clueTerms: readonly (readonly ClueTerm[])[],
): FamilyLikelihood {
  const count = index.columns.families.length;
  const byFamily = new Float64Array(count).fill(1);
  const unlistedModel = new Float64Array(count).fill(1);
  const unlistedMaker = new Float64Array(count).fill(1);
  const clues = clueTerms.map((all) => {
    const terms = merged(all);
    const sums = {
      own: new Float64Array(count),
      model: new Float64Array(count),
      maker: new Float64Array(count),
    };
    for (const term of terms) addTerm(index, term, sums);
    const scale = 1 / (largest(sums.own) || 1);
    for (let at = 0; at < count; at += 1) {
      byFamily[at] = (byFamily[at] ?? 0) * (sums.own[at] ?? 0) * scale;
      unlistedModel[at] = (unlistedModel[at] ?? 0) * (sums.model[at] ?? 0) * scale;
      unlistedMaker[at] = (unlistedMaker[at] ?? 0) * (sums.maker[at] ?? 0) * scale;
    }
    const namesModels = terms.some(({ model }) => model !== undefined && model.byModel.size > 0);
    return { terms, byFamily: sums.own, namesModels };
  });
  const notInTable = unlistedModel.map(
    (known, at) => unlistedKnownMaker * known + (1 - unlistedKnownMaker) * (unlistedMaker[at] ?? 0),
  );
  return { clues, byFamily, notInTable };
}
