export { type CodeWords, createCodeWords, plainCodes, type WordedSet } from "./code-words.ts";
export { type CellFacts, exportedColumns, recordCells } from "./record-cells.ts";
