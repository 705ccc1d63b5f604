import { findNames, type NameHit, type NameIndex } from "../names/index.ts";
import { addValue, noValues, type OwnerValues, scaleValues } from "./owner-values.ts";

/** Names of one kind of thing, with how common each owner is on guns. */
export interface OwnerNames {
  index: NameIndex;
  /** P(owner); sums to 1. */
  frequency: Float64Array;
  /** P(name), over all owners that bear it. */
  nameFrequency: Float64Array;
  /** The likeliest owner of each name. */
  mainOwner: Int32Array;
  /** Share of marks whose owner is in the table, before those that only the code lists know. */
  tableShare: number;
  /** What an owner is called in the lists. */
  labels: readonly string[];
  /** Probability that a mark of this kind bears a name that is in no list. */
  unknownShare: number;
}

/** Computes what reading needs from an index of names and the frequency of their owners. */
export function nameOwners(
  parts: Pick<OwnerNames, "index" | "frequency" | "tableShare" | "labels" | "unknownShare">,
): OwnerNames {
  const { index, frequency } = parts;
  const nameFrequency = new Float64Array(index.names.length);
  const mainOwner = new Int32Array(index.names.length);
  for (let name = 0; name < index.names.length; name += 1) {
    let most = -1;
    const end = index.firstOwner[name + 1] ?? 0;
    for (let at = index.firstOwner[name] ?? 0; at < end; at += 1) {
      const owner = index.owners[at] ?? 0;
      const weight = (index.shares[at] ?? 0) * (frequency[owner] ?? 0);
      nameFrequency[name] = (nameFrequency[name] ?? 0) + weight;
      if (weight <= most) continue;
      most = weight;
      mainOwner[name] = owner;
    }
  }
  return { ...parts, nameFrequency, mainOwner };
}

/** How a text fits the names of one kind. */
export interface OwnerMatches {
  /** P(text | kind) over all owners, known and unknown. */
  background: number;
  /** P(text | an owner that no list knows). */
  unknown: number;
  /** P(text | owner), owners that cannot be meant left out; computed when first asked for. */
  byOwner: () => OwnerValues;
  best?: { owner: number; name: string; exact: boolean };
}

function countUses({ firstOwner }: NameIndex, hits: readonly NameHit[]): number {
  let uses = 0;
  for (const { name } of hits) uses += (firstOwner[name + 1] ?? 0) - (firstOwner[name] ?? 0);
  return uses;
}

function addHit(
  byOwner: OwnerValues,
  { firstOwner, owners, shares }: NameIndex,
  { name, probability }: NameHit,
): void {
  const end = firstOwner[name + 1] ?? 0;
  for (let at = firstOwner[name] ?? 0; at < end; at += 1) {
    addValue(byOwner, owners[at] ?? 0, probability * (shares[at] ?? 0));
  }
}

function chances({ index }: OwnerNames, hits: readonly NameHit[]): OwnerValues {
  const byOwner = noValues(countUses(index, hits));
  for (const hit of hits) addHit(byOwner, index, hit);
  return byOwner;
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

/** Names that a text may be, with the share of the kind's marks that they explain. */
export interface FoundNames {
  hits: readonly NameHit[];
  known: number;
  best?: { owner: number; name: string; exact: boolean };
}

/** Looks a text up under all its uncertain readings. */
export function lookUp(names: OwnerNames, readings: readonly string[], care: number): FoundNames {
  const { index, nameFrequency, mainOwner } = names;
  const hits: NameHit[] = [];
  let known = 0;
  let most = 0;
  let best: FoundNames["best"];
  for (const seen of readings) {
    for (const hit of findNames(index, seen, care)) {
      hits.push(hit);
      const weight = hit.probability * (nameFrequency[hit.name] ?? 0);
      known += weight;
      if (weight <= most) continue;
      most = weight;
      const name = index.names[hit.name] ?? "";
      best = { owner: mainOwner[hit.name] ?? 0, name, exact: seen === name };
    }
  }
  return best === undefined ? { hits, known } : { hits, known, best };
}

/** Turns names found into matches; `unknown` is the text's probability as a name nobody lists. */
export function matchesOf(names: OwnerNames, found: FoundNames, unknown: number): OwnerMatches {
  const { hits, known, best } = found;
  return {
    background: (1 - names.unknownShare) * known + names.unknownShare * unknown,
    unknown,
    byOwner: once(() => chances(names, hits)),
    ...(best === undefined ? {} : { best }),
  };
}

/** The matches with every probability multiplied, as when further words stand beside the name. */
export function scaleMatches(matches: OwnerMatches, factor: number): OwnerMatches {
  return {
    ...matches,
    background: matches.background * factor,
    unknown: matches.unknown * factor,
    byOwner: once(() => scaleValues(matches.byOwner(), factor)),
  };
}
