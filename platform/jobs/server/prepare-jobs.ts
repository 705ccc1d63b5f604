import { runMigrations } from "graphile-worker";
import type { Database } from "#platform/database";
import { quietLogger } from "./queue-logger.ts";
import { grantQueue } from "./queue-rights-store.ts";

/**
 * Makes or updates the tables of the queue (graphile-worker's own schema, versioned by it) and gives
 * the worker's login its rights on them. Runs as the migrator, at every start and for every test.
 */
export async function prepareJobs(migrator: Database<unknown>): Promise<void> {
  await runMigrations({ pgPool: migrator.pool, logger: quietLogger });
  await grantQueue(migrator.query);
}
