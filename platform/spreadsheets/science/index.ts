export { csvLine, fitCells } from "./csv-cell.ts";
export { findDelimiter } from "./find-delimiter.ts";
export { type CsvReader, createCsvReader, longestCell, type TextRow } from "./split-csv.ts";
