export { headerKey, type ProposedMapping, proposeMapping } from "./columns/propose-mapping.ts";
export { placeClass } from "./entries/class-history.ts";
export { composeArticle, type SpellMake } from "./entries/compose-article.ts";
export type { Draft, KeyedVariant, RowRefused } from "./entries/draft.ts";
export { type GroupedRows, groupRows } from "./entries/group-rows.ts";
export {
  changedFields,
  joinLists,
  type Merged,
  type MergeMode,
  mergeArticle,
  mergePlain,
  mergeVariants,
} from "./entries/merge-article.ts";
export { withProvenance } from "./entries/merge-provenance.ts";
export {
  addReferences,
  createLead,
  findDangling,
  type LeadsTo,
  listReferred,
} from "./entries/references.ts";
export { type ProposedMatch, proposeMatch } from "./match/propose-match.ts";
export {
  createMakeKeys,
  createMakeSpelling,
  indexStandingEntries,
  type StandingEntries,
  type StandingEntry,
} from "./match/standing-entries.ts";
export { type RowReading, readRow } from "./rows/read-row.ts";
export { placeColumns } from "./rows/row-cells.ts";
export type { ReadRow, RowStatement } from "./rows/row-statement.ts";
export { readMillimetres, readRounds } from "./values/read-measure.ts";
export { saysNothing } from "./values/says-nothing.ts";
export { createValueReaders, isCode, type ValueReaders } from "./values/value-reader.ts";
