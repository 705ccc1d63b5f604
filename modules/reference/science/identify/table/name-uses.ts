import type { NameShare } from "../../lexicon/make-names.ts";
import type { NameUse } from "../../names/index.ts";

/** The shares multiplied, to be mixed with others. */
export function scaleShares(shares: readonly NameShare[], factor: number): NameShare[] {
  return shares.map(({ name, share }) => ({ name, share: share * factor }));
}

/** The shares of each owner, by position, as uses of names. */
export function usesOf(shares: readonly (readonly NameShare[])[]): NameUse[] {
  return shares.flatMap((own, owner) => own.map(({ name, share }) => ({ name, owner, share })));
}

/** Share of rows that belong to each owner. */
export function shareRows(column: Int32Array, owners: number): Float64Array {
  const counts = new Float64Array(owners);
  for (const owner of column) counts[owner] = (counts[owner] ?? 0) + 1;
  return counts.map((count) => count / Math.max(1, column.length));
}
