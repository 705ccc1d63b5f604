export { type CodeWords, createCodeWords, plainCodes, type WordedSet } from "./code-words.ts";
export { exportedColumns, recordCells } from "./record-cells.ts";
