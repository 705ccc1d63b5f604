import type { Article, Attribution, LinkKind, ReferenceLists } from "#reference/contract";
import type { TableContent } from "../table/index.ts";

/** The code lists, and where all of it comes from: the same at every size of the table. */
export interface PackedLists {
  readonly lists: Omit<ReferenceLists, "entries">;
  readonly attributions: readonly Attribution[];
}

/** Everything that is compared, beside the code lists. */
export interface PackedTable extends Pick<TableContent, "words" | "serials"> {
  readonly entries: ReferenceLists["entries"];
}

interface Named {
  readonly ref: string;
  readonly make: string;
  readonly model: string;
}

/** One entry as its page shows it, taken whole but for its photographs. */
export interface PackedArticle {
  readonly ref: string;
  readonly version: number;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly article: Article;
  /** How many photographs it has; they stay with the server. */
  readonly photographs: number;
  /** Names of the entries it links to. */
  readonly links: readonly Named[];
  readonly linkedFrom: readonly (Named & { readonly kind: LinkKind })[];
  /** Numbers of entries that were merged into it. */
  readonly merged: readonly string[];
}

/** A portion of the entries, in the order of their numbers. */
export type PackedArticles = readonly PackedArticle[];
