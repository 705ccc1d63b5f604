import type { FeatureModel, RecordedFacts, Weights } from "./feature-model.ts";

/** Upper ends of the classes of an ordered feature, in the order of its answers; the last has none. */
type Bounds = readonly (readonly [answer: string, below: number])[];

const boreWidthMm: Bounds = [
  ["straw", 6.6],
  ["pencil", 8.5],
  ["little_finger", 9.7],
  ["finger", 12.4],
  ["thumb", 22],
  ["wider", Number.POSITIVE_INFINITY],
];
const barrelLengthMm: Bounds = [
  ["to_7", 75],
  ["to_10", 105],
  ["to_12", 125],
  ["to_16", 165],
  ["to_25", 255],
  ["to_40", 405],
  ["to_55", 555],
  ["longer", Number.POSITIVE_INFINITY],
];
const roundsHeld: Bounds = [
  ["one", 1.5],
  ["two", 2.5],
  ["three_to_five", 5.5],
  ["six", 6.5],
  ["seven_to_nine", 9.5],
  ["to_15", 15.5],
  ["to_20", 20.5],
  ["to_40", 40.5],
  ["more", Number.POSITIVE_INFINITY],
];

/** Logistic distribution with the spread of a measure: close to the normal one, and exact to compute. */
function below(bound: number, value: number, sigma: number): number {
  return 1 / (1 + Math.exp((value - bound) / (0.55 * sigma)));
}

/** How often a value measured with this spread falls into each class. */
function measuredAs(bounds: Bounds, value: number, sigma: number): Weights {
  let before = 0;
  const weights: Record<string, number> = {};
  for (const [answer, bound] of bounds) {
    const upTo = below(bound, value, sigma);
    weights[answer] = upTo - before;
    before = upTo;
  }
  return weights;
}

function mixed(all: readonly Weights[]): Weights {
  const weights: Record<string, number> = {};
  for (const [answer, weight] of all.flatMap((one) => Object.entries(one))) {
    weights[answer] = (weights[answer] ?? 0) + weight / all.length;
  }
  return weights;
}

/** Held against a pencil or a ruler: half a millimetre, or a twentieth of the width. */
function boreWidth({ boresMm }: RecordedFacts): Weights | undefined {
  if (boresMm.length === 0) return undefined;
  return mixed(boresMm.map((mm) => measuredAs(boreWidthMm, mm, Math.max(0.5, 0.05 * mm))));
}

/** With a ruler, from the outside: where the barrel begins is not always seen. */
function barrelLength({ barrelLengthMm: mm }: RecordedFacts): Weights | undefined {
  return mm === 0 ? undefined : measuredAs(barrelLengthMm, mm, Math.max(5, 0.04 * mm));
}

/** Counted on the magazine or cylinder; a fifth have another magazine than the standard one. */
function rounds({ capacityRounds: count }: RecordedFacts): Weights | undefined {
  if (count === 0) return undefined;
  const counted = measuredAs(roundsHeld, count, Math.max(0.2, 0.04 * count));
  const other = count < 7 ? 0.05 : 0.2;
  const any = Object.fromEntries(roundsHeld.map(([answer]) => [answer, 1 / roundsHeld.length]));
  return Object.fromEntries(
    Object.entries(counted).map(([answer, weight]) => [
      answer,
      (1 - other) * weight + other * (any[answer] ?? 0),
    ]),
  );
}

/** Features that are measured or counted; their answers are ordered. */
export const measuredFeatures = {
  bore_width: { aspect: "bore", answered: 0.85, slip: 0.08, seen: boreWidth },
  rounds: { aspect: "capacityRounds", answered: 0.75, slip: 0.08, seen: rounds },
  barrel_length: { aspect: "barrelLengthMm", answered: 0.92, slip: 0.06, seen: barrelLength },
} as const satisfies Readonly<Record<string, FeatureModel>>;
