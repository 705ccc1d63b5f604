export { buildFindIndex } from "./build-find-index.ts";
export type { SearchWords } from "./documents/document-values.ts";
export { listDocuments, listEntryDocuments } from "./documents/list-documents.ts";
export { find } from "./find.ts";
export type { FindDocument, FindValue } from "./find-document.ts";
export type { FindIndex } from "./find-index.ts";
export { type EntrySelection, selectEntries } from "./select-entries.ts";
