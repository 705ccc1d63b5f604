import type { KeyedVariant } from "#reference/science";

/**
 * For each variant stated now, the variant of that entry its key stood for before; 0 is an article
 * without variants. The key of a variant comes before that of the whole.
 */
export function knownVariants(
  own: readonly KeyedVariant[],
  keys: ReadonlyMap<string, { ref: string; variant: number | null }>,
  ref: string,
): ReadonlyMap<number, number> {
  return new Map(
    own.toReversed().flatMap(({ key, variant }) => {
      const before = keys.get(key);
      return before?.ref === ref ? [[variant ?? 0, before.variant ?? 0] as const] : [];
    }),
  );
}
