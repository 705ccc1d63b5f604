export { answerFrom, mostAlike, mostCandidates, type TableAsks } from "./answer-from.ts";
export {
  buildMemoryTable,
  layMemoryTable,
  type MemoryTable,
  type TableContent,
} from "./memory-table.ts";
