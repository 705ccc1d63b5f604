import type { FacetNumbers } from "./facet-numbers.ts";
import type { FindDocument, FindValue } from "./find-document.ts";
import type { Lists } from "./number-lists.ts";
import type { Vocabulary } from "./words/vocabulary.ts";

/** Arrays reused by every search; a search is synchronous and leaves all but lists zero. */
export type Scratch = {
  readonly valueBest: Float32Array;
  readonly slotBest: Float32Array;
  readonly total: Float32Array;
  /** Bit of each slot that the document matches. */
  readonly matched: Uint16Array;
  /** Documents reached, in no order. */
  readonly documents: Uint32Array;
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
  readonly facets: FacetNumbers;
  readonly isLabel: Uint8Array;
  readonly scratch: Scratch;
};
