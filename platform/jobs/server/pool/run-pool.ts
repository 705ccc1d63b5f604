import { EventEmitter } from "node:events";
import {
  type ParsedCronItem,
  run,
  type TaskList,
  type WorkerEventMap,
  type WorkerEvents,
} from "graphile-worker";
import type { Database } from "#platform/database";
import type { Logger } from "#platform/logging";
import { createQueueLogger } from "../queue-logger.ts";
import { makePatient } from "./patient-pool.ts";
import { holdLease } from "./pool-lease.ts";

export interface PoolParts {
  readonly database: Database<unknown>;
  readonly logger: Logger;
  readonly taskList: TaskList;
  readonly cronItems: ParsedCronItem[];
  readonly concurrency: number;
}

export interface RunningPool {
  /** As which it holds its jobs. */
  readonly name: string;
  /** Resolves once the pool has lost the database, if only for a moment. */
  readonly lost: Promise<void>;
  /** Never fails: what cannot be given back is freed with the lease. */
  stop(): Promise<void>;
}

const POLL_MS = 1000;

/** What the queue says when it could not ask for a job, could not write one down, or hears of new ones no more. */
const losses = [
  "pool:listen:error",
  "pool:fatalError",
  "worker:getJob:error",
  "worker:fatalError",
] as const satisfies readonly (keyof WorkerEventMap)[];

/** Begins a pool of workers under a lease of its own. */
export async function runPool(parts: PoolParts): Promise<RunningPool> {
  const events: WorkerEvents = new EventEmitter();
  const endLease = holdLease(parts.database, events);
  let name = "";
  events.once("pool:create", ({ workerPool }) => {
    name = workerPool.id;
  });
  const lost = new Promise<void>((resolve) => {
    for (const loss of losses) events.once(loss, () => resolve());
  });
  try {
    const runner = await run({
      pgPool: makePatient(parts.database.pool),
      taskList: parts.taskList,
      parsedCronItems: parts.cronItems,
      concurrency: parts.concurrency,
      // Notifications wake the worker; polling finds what a lost notification did not tell.
      pollInterval: POLL_MS,
      noHandleSignals: true,
      logger: createQueueLogger(parts.logger),
      events,
    });
    const stop = async () => {
      await runner.stop().catch(() => undefined);
      endLease();
    };
    return { name, lost, stop };
  } catch (error) {
    endLease();
    throw error;
  }
}
