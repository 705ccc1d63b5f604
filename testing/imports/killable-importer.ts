import { openDatabase } from "#platform/database";
import { createWorker } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";
import { importTasks } from "#reference/server";

/**
 * A worker process that reads, plans, publishes and undoes imports until it is killed; see
 * import-kill.test.ts. Run with the worker's connection string as argument.
 */
async function importUntilKilled(url: string): Promise<void> {
  await createWorker({
    database: openDatabase<unknown>(url, { connections: 6 }),
    logger: createLogger("silent"),
    tasks: importTasks,
    periodic: [],
    subscriptions: [],
  });
}

const url = process.argv[2];
if (import.meta.main && url !== undefined) await importUntilKilled(url);
