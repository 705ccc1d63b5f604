import type { Article, Variant } from "#reference/contract";

/** The measures by which variants of one model differ. */
export type Measures = Pick<Variant, "calibres" | "capacityRounds" | "barrelLengthMm">;

/** Equal for measures that are equal. */
export function measuresKey({ calibres, capacityRounds, barrelLengthMm }: Measures): string {
  return JSON.stringify([calibres, capacityRounds, barrelLengthMm]);
}

export function measuresOf(one: Article | Variant): Measures {
  const { calibres, capacityRounds, barrelLengthMm } = one;
  return {
    calibres,
    ...(capacityRounds !== undefined && { capacityRounds }),
    ...(barrelLengthMm !== undefined && { barrelLengthMm }),
  };
}

/** The variants an article stands for: its own, or itself as the only one, number 0. */
export function variantsOf(article: Article): Variant[] {
  return article.variants.length > 0 ? article.variants : [{ number: 0, ...measuresOf(article) }];
}

/** Whether two measures can be of one variant: what both say is the same. */
export function areCompatible(one: Measures, other: Measures): boolean {
  return (
    agree(one.capacityRounds, other.capacityRounds) &&
    agree(one.barrelLengthMm, other.barrelLengthMm) &&
    (one.calibres.length === 0 ||
      other.calibres.length === 0 ||
      one.calibres.some((name) => other.calibres.includes(name)))
  );
}

function agree(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
