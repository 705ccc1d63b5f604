import type { Description, VariantState } from "#reference/contract";

/** Firearms that bear no serial, or none that is theirs: what links records of them is the family. */
const serialless: ReadonlySet<VariantState | undefined> = new Set([
  "converted",
  "blank_to_live",
  "gas_to_live",
  "privately_made",
  "kit_built",
  "printed",
  "hybrid_print",
  "craft_made",
]);

/** The entry by which records of a firearm like this are found; undefined where its number is what links it. */
export function soughtFamily({
  entryRef,
  variant,
}: Pick<Description, "entryRef" | "variant">): string | undefined {
  return serialless.has(variant) ? entryRef : undefined;
}
