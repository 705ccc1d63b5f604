import type { Article, FaultFound } from "#reference/contract";

/** A key of the table and the variant of the article it stands for; none where the article has none. */
export interface KeyedVariant {
  readonly key: string;
  readonly variant: number | undefined;
}

/** What the rows of one firearm come to. */
export interface Draft {
  readonly article: Article;
  readonly keys: readonly KeyedVariant[];
  /** Keys of other firearms of the table it refers to. */
  readonly seeAlso: readonly string[];
  /** Numbers of the rows it was drawn from. */
  readonly rows: readonly number[];
}

/** Rows left out while drawing rows together. */
export interface RowRefused extends FaultFound {
  readonly number: number;
}
