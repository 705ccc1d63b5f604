export { type DuplicateFacts, duplicateKey, firstNorm } from "./duplicate-key.ts";
export { leaveUnsaid } from "./leave-unsaid.ts";
export { mergeContent } from "./merge-content.ts";
export { proposeColumns } from "./propose-columns.ts";
export { readAsRow } from "./read-as-row.ts";
export { seeDayOrder } from "./read-day.ts";
export { judgeContent, type ReadRecord, readRecord } from "./read-record.ts";
export { createRowReading, type RowReading } from "./row-reading.ts";
