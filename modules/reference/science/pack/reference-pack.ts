import type { Article } from "#reference/contract";
import type { TableContent } from "../table/index.ts";

/** What an entry's page says of the article beside the fields that are compared. */
export interface PackedArticle {
  readonly ref: string;
  readonly version: number;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly kind: Article["kind"];
  readonly level?: Article["level"];
  readonly provenance: Article["provenance"];
}

/** The reference table as a phone keeps it: everything that is compared, no photograph, no case data. */
export interface ReferencePack extends TableContent {
  readonly articles: readonly PackedArticle[];
}
