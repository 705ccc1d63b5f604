import type { Article, LegalClass, RowProvenance, Variant } from "#reference/contract";

/**
 * Gives the variants that are new in an article the numbers after the last its entry ever gave: a number that somebody has
 * noted, and that leads elsewhere since a split, never comes to mean another gun. What is said of them goes with them.
 */
export function numberNewVariants(before: Article, after: Article, last: number): Article {
  const standing = new Set(before.variants.map(({ number }) => number));
  const wrong = after.variants.filter(({ number }) => number <= last && !standing.has(number));
  if (wrong.length === 0) return after;
  let next = Math.max(last, ...after.variants.map(({ number }) => number));
  const numbers = new Map<number, number>();
  for (const { number } of wrong) {
    next += 1;
    numbers.set(number, next);
  }
  const variant = (row: Variant) => ({ ...row, number: numbers.get(row.number) ?? row.number });
  const legalClass = (row: LegalClass) =>
    row.variant === undefined ? row : { ...row, variant: numbers.get(row.variant) ?? row.variant };
  const { rowProvenance: sources } = after;
  return {
    ...after,
    variants: after.variants.map(variant),
    legalClasses: after.legalClasses.map(legalClass),
    ...(sources !== undefined && {
      rowProvenance: {
        ...sources,
        ...(sources.variants && { variants: sourced(sources.variants, variant) }),
        ...(sources.legalClasses && { legalClasses: sourced(sources.legalClasses, legalClass) }),
      },
    }),
  };
}

/** Sources of single rows name the row they are of. */
function sourced<Row>(sources: readonly RowProvenance[], change: (row: Row) => Row) {
  return sources.map((one) => ({ ...one, row: change(one.row as Row) }));
}
