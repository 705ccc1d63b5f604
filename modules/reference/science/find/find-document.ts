import type { FindField, FindKind, FindResult } from "../../contract/find.ts";

/**
 * One property of documents with all its spellings: the first is the one to show. Documents that
 * share a property share the object, so that a make with ten thousand models is indexed once.
 */
export type FindValue = {
  readonly field: FindField;
  /** Code by which facets count it. */
  readonly key: string;
  readonly texts: readonly string[];
};

/** Anything Find can answer with. */
export type FindDocument = {
  readonly kind: FindKind;
  readonly id: string;
  readonly title: string;
  readonly names?: FindResult["names"];
  readonly meanings?: FindResult["meanings"];
  readonly identity?: FindResult["identity"];
  readonly company?: FindResult["company"];
  readonly values: readonly FindValue[];
};
