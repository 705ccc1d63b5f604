import type { MarkKind, MarkPart } from "#reference/contract";

/** Kinds that a person may state and reading never proposes: they are read as other marks are. */
type StatedOnly = "inspector" | "deactivation" | "conversion";
export type ReadKind = Exclude<MarkKind, StatedOnly>;
const statedOnly: ReadonlySet<MarkKind | undefined> = new Set<StatedOnly>([
  "inspector",
  "deactivation",
  "conversion",
]);

/**
 * How marks are shared out among kinds on a typical gun, before reading any. A pistol of today bears
 * about one make, model, calibre and country each, one to three serials, some proof marks, and now and
 * then the rest (domain 2.3, 2.4, P2). By judgement; only ratios matter.
 */
const kindShares: Readonly<Record<ReadKind, number>> = {
  serial: 0.2,
  make: 0.15,
  model: 0.14,
  calibre: 0.12,
  country: 0.07,
  importer: 0.05,
  proof: 0.07,
  patent: 0.04,
  year: 0.02,
  inventory: 0.03,
  assembly: 0.04,
  lot: 0.01,
  safety: 0.03,
  other: 0.03,
};

type Region = "body" | "slide" | "barrel" | "bolt" | "grip" | "magazine" | "other";

const regionOf: Readonly<Record<MarkPart, Region>> = {
  frame: "body",
  receiver: "body",
  slide: "slide",
  barrel: "barrel",
  muzzle: "barrel",
  bolt: "bolt",
  cylinder: "bolt",
  trigger_guard: "grip",
  grip: "grip",
  stock: "grip",
  handguard: "grip",
  magazine: "magazine",
  other: "other",
};

/**
 * P(place | kind), places grouped. The serial belongs on frame or receiver and is repeated on slide,
 * barrel or bolt; calibre is struck at the chamber; magazines bear calibre, make and assembly numbers;
 * inventory numbers sit on grips and stocks (domain 2.4 steps 3, 6, 8). By judgement.
 */
const placeShares: Readonly<Record<ReadKind, Readonly<Record<Region, number>>>> = {
  serial: {
    body: 0.6,
    slide: 0.15,
    barrel: 0.12,
    bolt: 0.07,
    grip: 0.03,
    magazine: 0.01,
    other: 0.02,
  },
  make: {
    body: 0.35,
    slide: 0.32,
    barrel: 0.17,
    bolt: 0.02,
    grip: 0.07,
    magazine: 0.05,
    other: 0.02,
  },
  model: {
    body: 0.35,
    slide: 0.36,
    barrel: 0.15,
    bolt: 0.02,
    grip: 0.05,
    magazine: 0.04,
    other: 0.03,
  },
  calibre: {
    body: 0.12,
    slide: 0.3,
    barrel: 0.48,
    bolt: 0.02,
    grip: 0.01,
    magazine: 0.06,
    other: 0.01,
  },
  country: {
    body: 0.45,
    slide: 0.23,
    barrel: 0.22,
    bolt: 0.02,
    grip: 0.03,
    magazine: 0.03,
    other: 0.02,
  },
  importer: {
    body: 0.45,
    slide: 0.12,
    barrel: 0.37,
    bolt: 0.01,
    grip: 0.02,
    magazine: 0.01,
    other: 0.02,
  },
  proof: {
    body: 0.25,
    slide: 0.18,
    barrel: 0.4,
    bolt: 0.12,
    grip: 0.02,
    magazine: 0.01,
    other: 0.02,
  },
  patent: {
    body: 0.25,
    slide: 0.35,
    barrel: 0.25,
    bolt: 0.03,
    grip: 0.04,
    magazine: 0.06,
    other: 0.02,
  },
  year: {
    body: 0.38,
    slide: 0.2,
    barrel: 0.28,
    bolt: 0.04,
    grip: 0.04,
    magazine: 0.02,
    other: 0.04,
  },
  inventory: {
    body: 0.35,
    slide: 0.12,
    barrel: 0.05,
    bolt: 0.03,
    grip: 0.33,
    magazine: 0.06,
    other: 0.06,
  },
  assembly: {
    body: 0.17,
    slide: 0.2,
    barrel: 0.2,
    bolt: 0.22,
    grip: 0.08,
    magazine: 0.1,
    other: 0.03,
  },
  lot: {
    body: 0.2,
    slide: 0.12,
    barrel: 0.25,
    bolt: 0.18,
    grip: 0.07,
    magazine: 0.14,
    other: 0.04,
  },
  safety: {
    body: 0.6,
    slide: 0.15,
    barrel: 0.13,
    bolt: 0.03,
    grip: 0.03,
    magazine: 0.03,
    other: 0.03,
  },
  other: {
    body: 0.25,
    slide: 0.17,
    barrel: 0.17,
    bolt: 0.1,
    grip: 0.15,
    magazine: 0.1,
    other: 0.06,
  },
};

/** Probability that a person who names the kind is right; the rest falls back on the reading. */
const statedRight = 0.9;

/** P(kind) of the first thing a mark says, given its place and what the person says it is. */
export function kindPriors(
  part: MarkPart | undefined,
  statedKind: MarkKind | undefined,
): ReadonlyMap<MarkKind, number> {
  const stated = statedOnly.has(statedKind) ? "other" : statedKind;
  const region = part === undefined ? undefined : regionOf[part];
  const weights = new Map<MarkKind, number>();
  let total = 0;
  for (const [name, share] of Object.entries(kindShares)) {
    const kind = name as ReadKind;
    const weight = share * (region === undefined ? 1 : placeShares[kind][region]);
    weights.set(kind, weight);
    total += weight;
  }
  for (const [kind, weight] of weights) {
    const free = weight / total;
    const right = stated === kind ? statedRight : 0;
    weights.set(kind, stated === undefined ? free : right + (1 - statedRight) * free);
  }
  return weights;
}

/** How much likelier the place is for this kind than for marks at large; above 1 speaks for the kind. */
export function placeSupport(kind: MarkKind, part: MarkPart): number {
  const region = regionOf[part];
  const read = statedOnly.has(kind) ? "other" : (kind as ReadKind);
  let mean = 0;
  for (const [name, share] of Object.entries(kindShares)) {
    mean += share * placeShares[name as ReadKind][region];
  }
  return placeShares[read][region] / mean;
}

/** After one thing, how often a mark goes on to another; and to which, above what is usual. */
export const goesOn = 0.3;
const boosts: Partial<Record<MarkKind, Partial<Record<MarkKind, number>>>> = {
  make: { model: 5, country: 2, calibre: 1, make: 0.3, serial: 0.3 },
  model: { calibre: 4, make: 2, model: 0.3, serial: 0.3 },
  calibre: { make: 0.7, model: 1, country: 1, calibre: 0.3, serial: 0.2 },
  country: { make: 1, patent: 1, importer: 1, country: 0.2, serial: 0.3 },
  proof: { year: 12, proof: 5, serial: 0.2 },
  patent: { patent: 14, country: 1, serial: 0.1 },
  importer: { country: 1, model: 1, calibre: 1.5, serial: 0.2 },
  serial: { year: 1, serial: 0.2, make: 0.3, model: 0.3 },
  safety: { safety: 8, serial: 0.1 },
  year: { serial: 0.5, proof: 2, make: 1 },
  assembly: { assembly: 1, serial: 0.2 },
};

function nextShares(before: MarkKind): ReadonlyMap<MarkKind, number> {
  const boost = boosts[before] ?? {};
  const weights = Object.entries(kindShares).map(
    ([kind, share]) => [kind as MarkKind, share * (boost[kind as MarkKind] ?? 0.6)] as const,
  );
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([kind, weight]) => [kind, (goesOn * weight) / total]));
}

const next = new Map(
  Object.keys(kindShares).map((kind) => [kind as MarkKind, nextShares(kind as MarkKind)]),
);

/** P(the mark goes on with `after` | it has just said `before`). */
export function goOnProbability(before: MarkKind, after: MarkKind): number {
  return next.get(before)?.get(after) ?? 0;
}

export const kinds: readonly MarkKind[] = Object.keys(kindShares) as MarkKind[];
