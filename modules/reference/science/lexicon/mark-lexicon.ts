import type { OwnerNames } from "./owner-names.ts";

/** All the names a mark may bear, built once from the table and the code lists. */
export interface MarkLexicon {
  /** Owners: makers of the table first, then makes that only the code lists know. */
  makes: OwnerNames;
  /** The same owners, named by their importers. */
  importers: OwnerNames;
  models: OwnerNames;
  calibres: OwnerNames;
  countries: OwnerNames;
  /** Owner of each country code. */
  countryNumbers: ReadonlyMap<string, number>;
  /** For each owner of `makes` the share of its entries made in the United States. */
  american: Float32Array;
  /** Words of towns where firms are, folded. */
  towns: ReadonlySet<string>;
}
