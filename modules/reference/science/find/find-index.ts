import type { FacetName } from "../../contract/find.ts";
import type { FindDocument, FindValue } from "./find-document.ts";
import type { Lists } from "./number-lists.ts";
import type { Vocabulary } from "./words/vocabulary.ts";

/** Codes of one facet; a value's code number is in {@link FindIndex.facetCode}. */
export type FacetCodes = {
  readonly codes: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
};

/** Arrays reused by every search; a search is synchronous and leaves them zero. */
export type Scratch = {
  readonly valueBest: Float32Array;
  readonly slotBest: Float32Array;
  readonly total: Float32Array;
  readonly covered: Float32Array;
  readonly tokenQuality: Float32Array;
  readonly tokenSlots: Uint32Array;
};

/**
 * Everything a search reads. Documents point to values (make, model, calibre …), values to texts,
 * texts to tokens; the inverted lists lead from a token to values and from a value to documents.
 */
export type FindIndex = {
  readonly documents: readonly FindDocument[];
  readonly values: readonly FindValue[];
  readonly vocabulary: Vocabulary;
  readonly valuesOfDocument: Lists;
  readonly documentsOfValue: Lists;
  readonly textsOfValue: Lists;
  readonly tokensOfText: Lists;
  readonly valuesOfToken: Lists;
  /** Documents that contain the token, counted once for each value. */
  readonly documentCount: Uint32Array;
  /** For a token made of two neighbours run together, those two; elsewhere the token itself. */
  readonly joinLeft: Uint32Array;
  readonly joinRight: Uint32Array;
  readonly fieldOfValue: Uint8Array;
  /** Number of the value's code within its facet. */
  readonly facetCode: Uint32Array;
  readonly facetCodes: Readonly<Record<FacetName, FacetCodes>>;
  readonly isLabel: Uint8Array;
  readonly scratch: Scratch;
};
