import type { Task } from "#platform/jobs/server";
import { planImport } from "./plan/plan-import.ts";
import { publishImport } from "./publish/publish-import.ts";
import { undoImport } from "./publish/undo-import.ts";
import { readImport } from "./read/read-import.ts";

/** The background work of imports, for the worker. */
export const importTasks: readonly Task[] = [readImport, planImport, publishImport, undoImport];
