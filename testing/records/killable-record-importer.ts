import { openDatabase } from "#platform/database";
import { createWorker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import { recordImportTasks } from "#records/server";

/**
 * A worker process that reads, plans, enters and undoes imports of records until it is killed; see
 * record-import-kill.test.ts. Run with the worker's connection string as argument.
 */
async function importUntilKilled(url: string): Promise<void> {
  await createWorker({
    database: openDatabase<unknown>(url, { connections: 6 }),
    logger: createLogger("silent"),
    tasks: recordImportTasks,
    periodic: [],
    subscriptions: [],
  });
}

const url = process.argv[2];
if (import.meta.main && url !== undefined) await importUntilKilled(url);
