import type { MakeProposal } from "#reference/contract";
import type { Lessons, MakeLessons, SerialGrammar } from "../grammar/serial-grammar.ts";
import type { ShapeReading } from "../shape/shape-readings.ts";
import { likeliestShape } from "./how-usual.ts";
import { serialChance, strangerChance } from "./serial-chance.ts";

/** Makes, likeliest first, and the probability that it is none that was learned. */
export interface Proposals {
  proposals: MakeProposal[];
  notLearned: number;
}

export interface WeighedMake {
  make: MakeLessons;
  weight: number;
}

/** A make known by notes alone counts as if one serial had been met. */
function metOf({ learned }: Lessons): number {
  return Math.max(1, learned);
}

/** P(make) before the number is looked at, by how many serials were learned of each, not normalised. */
export function makePriors({ makes, makeStrength, untold }: SerialGrammar) {
  const { weight, discount } = makeStrength;
  const priors = [...makes.values()].map((make) => ({ make, weight: metOf(make) - discount }));
  return { priors, stranger: untold + weight + discount * makes.size };
}

function modelsOf(grammar: SerialGrammar, make: MakeLessons, readings: readonly ShapeReading[]) {
  const weighed = [...make.models.values()].map((model) => ({
    model: model.label,
    weight: metOf(model) * serialChance(grammar, model, readings),
  }));
  const named = [...make.models.values()].reduce((sum, model) => sum + model.learned, 0);
  const nameless = Math.max(0, make.learned - named) * serialChance(grammar, make, readings);
  const total = weighed.reduce((sum, { weight }) => sum + weight, nameless);
  return weighed
    .map(({ model, weight }) => ({ model, share: total === 0 ? 0 : weight / total }))
    .sort((a, b) => b.share - a.share);
}

const mostModels = 3;
const leastModel = 0.05;

function proposal(
  grammar: SerialGrammar,
  { make, weight }: WeighedMake,
  readings: readonly ShapeReading[],
): MakeProposal {
  const models = modelsOf(grammar, make, readings).filter(({ share }) => share >= leastModel);
  return {
    make: make.label,
    probability: weight,
    learned: make.learned,
    seen: make.seen.get(likeliestShape(make.node, readings) ?? "") ?? 0,
    sources: [...make.sources],
    models: models
      .slice(0, mostModels)
      .map(({ model, share }) => ({ model, probability: weight * share })),
  };
}

/** P(make | text) for every make that was learned, likeliest first. */
export function weighMakes(grammar: SerialGrammar, readings: readonly ShapeReading[]) {
  const { priors, stranger } = makePriors(grammar);
  const weighed = priors.map(({ make, weight }) => ({
    make,
    weight: weight * serialChance(grammar, make, readings),
  }));
  const none = stranger * strangerChance(grammar.all, readings);
  const total = weighed.reduce((sum, { weight }) => sum + weight, none);
  if (!(total > 0)) return { makes: [], notLearned: 1 };
  const makes: WeighedMake[] = weighed
    .map(({ make, weight }) => ({ make, weight: weight / total }))
    .sort((a, b) => b.weight - a.weight);
  return { makes, notLearned: none / total };
}

const mostProposals = 5;
const leastProposed = 0.005;

/** The makes that number so. A lead, never proof. */
export function proposeMakes(grammar: SerialGrammar, readings: readonly ShapeReading[]): Proposals {
  const { makes, notLearned } = weighMakes(grammar, readings);
  const worth = makes.slice(0, mostProposals).filter(({ weight }) => weight >= leastProposed);
  return { proposals: worth.map((each) => proposal(grammar, each, readings)), notLearned };
}
