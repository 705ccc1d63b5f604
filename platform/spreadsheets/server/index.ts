export { cleanRow, nameColumns } from "./name-columns.ts";
export { type OpenedTable, openTable } from "./open-table.ts";
export { readAhead, type WriteNext, writeBehind } from "./portions.ts";
export type { DocumentReader, DocumentRow, Vocabulary } from "./read-document.ts";
export { type ReceivedFile, receiveUpload } from "./receive-upload.ts";
export { sendDocument, type WrittenDocument } from "./send-document.ts";
export { sendTable, type TableParts, type WrittenTable, writeTable } from "./send-table.ts";
export { shownName } from "./shown-name.ts";
export { type SourceRow, UnreadableFile } from "./source-row.ts";
