import { EventEmitter } from "node:events";
import { parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import type { Database } from "#platform/database";
import type { Logger } from "#platform/logging";
import { createDelivery } from "./deliver-events.ts";
import { holdLease, releaseDeadPools } from "./pool-lease.ts";
import { createQueueLogger } from "./queue-logger.ts";
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

const POLL_MS = 1000;

/** Starts working through the queue. Any number of workers share one queue. */
export async function createWorker(parts: WorkerParts): Promise<Worker> {
  const delivery = createDelivery(parts.subscriptions);
  const periodic = [...parts.periodic, ...delivery.periodic, releaseDeadPools];
  const events = new EventEmitter();
  const endLease = holdLease(parts.database, events);
  const runner = await run({
    pgPool: parts.database.pool,
    taskList: toTaskList([...parts.tasks, ...delivery.tasks], periodic, parts),
    parsedCronItems: toCronItems(periodic),
    concurrency: parts.concurrency ?? 4,
    // Notifications wake the worker; polling finds what a lost notification did not tell.
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: createQueueLogger(parts.logger),
    events,
  });
  await releaseDeadPools.run({
    query: parts.database.query,
    logger: parts.logger,
    subject: undefined,
    signal: new AbortController().signal,
  });
  return { stop: () => stopWorker(runner, endLease) };
}

async function stopWorker(runner: Runner, endLease: () => void): Promise<void> {
  await runner.stop();
  endLease();
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
