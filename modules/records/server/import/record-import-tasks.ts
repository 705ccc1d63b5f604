import type { Task } from "#platform/jobs/server";
import { enterRecords } from "./work/enter-records.ts";
import { planRecords } from "./work/plan-records.ts";
import { readRecordsFile } from "./work/read-records-file.ts";
import { undoRecords } from "./work/undo-records.ts";

/** The background work of imports of records, for the worker. */
export const recordImportTasks: readonly Task[] = [
  readRecordsFile,
  planRecords,
  enterRecords,
  undoRecords,
];
