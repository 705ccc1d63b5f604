export { type CodeWords, createCodeWords, type WordedSet } from "./code-words.ts";
export { exportedColumns, recordCells } from "./record-cells.ts";
