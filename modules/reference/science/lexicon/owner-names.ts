import { findNames, type NameIndex } from "../names/index.ts";

/** Names of one kind of thing, with how common each owner is on guns. */
export interface OwnerNames {
  index: NameIndex;
  /** P(owner); sums to 1. */
  frequency: Float64Array;
  /** Share of marks whose owner is in the table, before those that only the code lists know. */
  tableShare: number;
  /** What an owner is called in the lists. */
  labels: readonly string[];
  /** Probability that a mark of this kind bears a name that is in no list. */
  unknownShare: number;
}

/** How a text fits the names of one kind. */
export interface OwnerMatches {
  /** P(text | kind) over all owners, known and unknown. */
  background: number;
  /** P(text | an owner that no list knows). */
  unknown: number;
  /** P(text | owner), owners that cannot be meant left out. */
  byOwner: ReadonlyMap<number, number>;
  best?: { owner: number; name: string; exact: boolean };
}

/** Looks a text up under all its uncertain readings; `unknown` is its probability as a name nobody lists. */
export function matchOwners(
  names: OwnerNames,
  readings: readonly string[],
  care: number,
  unknown: number,
): OwnerMatches {
  const byOwner = new Map<number, number>();
  let best: OwnerMatches["best"];
  let most = 0;
  const { index, frequency } = names;
  for (const seen of readings) {
    for (const hit of findNames(index, seen, care)) {
      const end = index.firstOwner[hit.name + 1] ?? 0;
      for (let at = index.firstOwner[hit.name] ?? 0; at < end; at += 1) {
        const owner = index.owners[at] ?? 0;
        const probability = hit.probability * (index.shares[at] ?? 0);
        byOwner.set(owner, (byOwner.get(owner) ?? 0) + probability);
        const weight = probability * (frequency[owner] ?? 0);
        if (weight <= most) continue;
        most = weight;
        const name = index.names[hit.name] ?? "";
        best = { owner, name, exact: seen === name };
      }
    }
  }
  return { ...mixed(names, byOwner, unknown), ...(best === undefined ? {} : { best }) };
}

function mixed(names: OwnerNames, byOwner: ReadonlyMap<number, number>, unknown: number) {
  let known = 0;
  for (const [owner, probability] of byOwner) known += probability * (names.frequency[owner] ?? 0);
  const background = (1 - names.unknownShare) * known + names.unknownShare * unknown;
  return { background, unknown, byOwner };
}

/** The matches with every probability multiplied, as when further words stand beside the name. */
export function scaleMatches(matches: OwnerMatches, factor: number): OwnerMatches {
  const byOwner = new Map<number, number>();
  for (const [owner, probability] of matches.byOwner) byOwner.set(owner, probability * factor);
  return {
    ...matches,
    background: matches.background * factor,
    unknown: matches.unknown * factor,
    byOwner,
  };
}
