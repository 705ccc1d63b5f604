export { csvLine, fitCells } from "./csv-cell.ts";
export { findDelimiter } from "./find-delimiter.ts";
export { bareCell } from "./guard-cell.ts";
export { sheetRow, sheetText } from "./sheet-row.ts";
export { type CsvReader, createCsvReader, longestCell, type TextRow } from "./split-csv.ts";
export { createJsonSplitter, FlawedJson, type JsonPiece, type JsonSplitter } from "./split-json.ts";
