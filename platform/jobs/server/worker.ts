import { parseCronItems, type TaskList } from "graphile-worker";
import type { Database } from "#platform/database";
import type { Logger } from "#platform/logging";
import { createDelivery } from "./deliver-events.ts";
import { keepPool } from "./pool/keep-pool.ts";
import { releaseDeadPools } from "./pool/pool-lease.ts";
import { runTask } from "./run-task.ts";
import type { Subscription } from "./subscription.ts";
import type { PeriodicTask, Task } from "./task.ts";

export interface WorkerParts {
  /** Opened with the worker's login; at least `concurrency` + 3 connections. */
  readonly database: Database<unknown>;
  readonly logger: Logger;
  readonly tasks: readonly Task[];
  readonly periodic: readonly PeriodicTask[];
  readonly subscriptions: readonly Subscription[];
  /** Jobs at once in this process. */
  readonly concurrency?: number;
}

export interface Worker {
  /** Ends when running jobs have ended, at most about five seconds later; the rest is run again. */
  stop(): Promise<void>;
}

/** Starts working through the queue. Any number of workers share one queue. */
export async function createWorker(parts: WorkerParts): Promise<Worker> {
  const delivery = createDelivery(parts.subscriptions);
  const periodic = [...parts.periodic, ...delivery.periodic, releaseDeadPools];
  return keepPool({
    database: parts.database,
    logger: parts.logger,
    taskList: toTaskList([...parts.tasks, ...delivery.tasks], periodic, parts),
    cronItems: toCronItems(periodic),
    concurrency: parts.concurrency ?? 4,
  });
}

function toTaskList(
  tasks: readonly Task[],
  periodic: readonly PeriodicTask[],
  { database, logger }: WorkerParts,
): TaskList {
  const parts = { query: database.query, logger };
  const list: TaskList = {};
  for (const task of tasks)
    list[task.id] = runTask(task.id, parts, async (object, facts) => {
      if (object === undefined) throw new Error(`a job of ${task.id} without its object`);
      await task.run(object, facts);
    });
  for (const task of periodic)
    list[task.id] = runTask(task.id, parts, (_, facts) => task.run(facts));
  return list;
}

function toCronItems(periodic: readonly PeriodicTask[]) {
  return parseCronItems(
    periodic.map(({ id, schedule }) => ({
      task: id,
      match: schedule,
      identifier: id,
      // One pending run is enough, however long nobody worked.
      options: { jobKey: id, maxAttempts: 3 },
    })),
  );
}
