import type { Entry } from "#reference/contract";

/** Entries equal in every field that can be observed count as one. */
export function observableKey(entry: Entry): string {
  return JSON.stringify([
    entry.make,
    entry.manufacturer ?? "",
    entry.importers,
    entry.model,
    entry.alsoKnownAs,
    entry.type,
    entry.action ?? "",
    entry.calibres,
    entry.capacityRounds ?? 0,
    entry.barrelLengthMm ?? 0,
    entry.country ?? "",
  ]);
}

/** Adds up weights over equal entries and returns the heaviest groups as one ref each. */
export function heaviestGroups(
  entries: readonly Entry[],
  keys: readonly string[],
  weights: Float64Array,
  count: number,
): string[] {
  let most = 0;
  for (const weight of weights) if (weight > most) most = weight;
  const groups = new Map<string, { ref: string; weight: number }>();
  for (const [at, weight] of weights.entries()) {
    if (weight < most * 1e-6 || weight === 0) continue;
    const key = keys[at] ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ref: entries[at]?.ref ?? "", weight });
    else group.weight += weight;
  }
  return [...groups.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ ref }) => ref);
}
