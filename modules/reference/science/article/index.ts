export { articleDifference } from "./article-difference.ts";
export { articleRef, comparedEntries, variantRef } from "./compared-entries.ts";
export { isListField, itemKey, type ListField } from "./item-key.ts";
export { type KnownLists, knownAround, mostBeside } from "./known-around.ts";
export { isKnown, lesserState, provenanceOf, stateOf } from "./provenance-of.ts";
export {
  rowProvenanceOf,
  rowsApart,
  rowsOf,
  type Sourced,
  type SourcedRow,
  withRows,
} from "./row-provenance.ts";
export { sameValue } from "./same-value.ts";
