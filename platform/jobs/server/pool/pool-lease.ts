import type { WorkerEvents } from "graphile-worker";
import { type Database, inTransaction } from "#platform/database";
import {
  leaseName,
  listBusyPools,
  lockLease,
  releasePoolIfDead,
  retryInterrupted,
} from "../job-store.ts";
import type { PeriodicTask } from "../task.ts";

const RETRY_MS = 1000;

/**
 * Holds an advisory lock in the name of this process's pool of workers, on a connection of its own:
 * the server lets go of it the moment the process dies. A lost connection is replaced. Returns what
 * ends the lease.
 */
export function holdLease(database: Database<unknown>, events: WorkerEvents): () => void {
  let isEnded = false;
  let release = () => {};
  const hold = async (name: string): Promise<void> => {
    if (isEnded) return;
    try {
      const connection = await database.pool.connect();
      release = () => {
        release = () => {};
        connection.release(true);
      };
      connection.once("error", () => {
        release();
        setTimeout(hold, RETRY_MS, name).unref();
      });
      await lockLease(connection, name);
    } catch {
      setTimeout(hold, RETRY_MS, name).unref();
    }
    if (isEnded) release();
  };
  events.once("pool:create", ({ workerPool }) => hold(leaseName(workerPool.id)));
  return () => {
    isEnded = true;
    release();
  };
}

/**
 * Frees the jobs of killed workers within a minute, and takes up those that failed for want of the database: the queue
 * itself would wait four hours. A pool that lost its connection but lives may see a job run twice, which every task must bear.
 */
export const releaseDeadPools: PeriodicTask = {
  id: "jobs.pool.release",
  schedule: "* * * * *",
  async run({ query }) {
    for (const pool of await listBusyPools(query))
      await inTransaction(query, {}, (transaction) => releasePoolIfDead(transaction, pool));
    await retryInterrupted(query);
  },
};
