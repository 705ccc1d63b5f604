import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createId, inTransaction } from "#platform/database";
import { createLogger } from "#platform/logging";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { enqueueJob } from "./job-store.ts";
import { createWorker, type Worker } from "./worker.ts";

let database: TestDatabase;
let worker: Worker | undefined;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await worker?.stop();
  await database.drop();
});

/** Ends every connection of the worker's login, as a crash of the database does. */
async function endConnections(): Promise<void> {
  await database.migrator.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'proofmark_worker' and datname = current_database()`);
}

async function enqueue(task: string): Promise<void> {
  await inTransaction(database.runtime.query, { member: "FR" }, (transaction) =>
    enqueueJob(transaction, task, createId()),
  );
}

test("a worker that loses the database in the middle of jobs goes on when it is back", async () => {
  const runs: string[] = [];
  worker = await createWorker({
    database: database.worker,
    logger: createLogger("silent"),
    periodic: [],
    subscriptions: [],
    tasks: [
      {
        id: "testing.job.long",
        async run(_, { query }) {
          runs.push("long");
          if (runs.length > 4) return;
          await endConnections();
          await inTransaction(query, {}, async () => undefined);
          await endConnections();
        },
      },
      { id: "testing.job.next", run: async () => void runs.push("next") },
    ],
  });
  for (let job = 0; job < 4; job += 1) await enqueue("testing.job.long");
  await expect.poll(() => runs.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
  await sleep(100);
  await endConnections();
  await enqueue("testing.job.next");
  await expect.poll(() => runs, { timeout: 15_000 }).toContain("next");
  const waiting = async () => {
    const { rows } = await database.migrator.pool.query(
      "select id from graphile_worker.jobs where locked_at is not null",
    );
    return rows.length;
  };
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
}, 60_000);

test("what failed for want of the database is due when it is back, not when the queue would try again", async () => {
  const runs: string[] = [];
  await enqueue("testing.job.interrupted");
  await enqueue("testing.job.failed");
  await database.migrator.pool.query(`update graphile_worker._private_jobs as job
    set attempts = 8, run_at = now() + interval '1 hour',
      last_error = case task.identifier when 'testing.job.failed' then '23505' else 'database_away' end
    from graphile_worker._private_tasks as task where task.id = job.task_id`);
  worker = await createWorker({
    database: database.worker,
    logger: createLogger("silent"),
    periodic: [],
    subscriptions: [],
    tasks: ["testing.job.interrupted", "testing.job.failed"].map((id) => ({
      id,
      run: async () => void runs.push(id),
    })),
  });
  await expect.poll(() => runs, { timeout: 10_000 }).toEqual(["testing.job.interrupted"]);
});
