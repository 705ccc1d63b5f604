import { setTimeout as sleep } from "node:timers/promises";
import { inTransaction } from "#platform/database";
import { releasePoolIfDead } from "../job-store.ts";
import { releaseDeadPools } from "./pool-lease.ts";
import { type PoolParts, type RunningPool, runPool } from "./run-pool.ts";

export interface KeptPool {
  /** Ends when running jobs have ended, at most about five seconds later; the rest is run again. */
  stop(): Promise<void>;
}

const RETRY_MS = 500;
/** By when jobs of a process that was killed just before this one began may be known to be dead. */
const AFTER_KILL_MS = 3500;

/**
 * Keeps a pool of workers going. One that loses the database is ended and another begun once the
 * database answers: the queue's own workers give up for good where the end of a job cannot be written
 * down, and a job handed out in the moment of the loss would stay with a pool that does not know of it.
 */
export async function keepPool(parts: PoolParts): Promise<KeptPool> {
  const stopping = new AbortController();
  let pool = await runPool(parts);
  void releaseAfterKill(parts, stopping.signal);
  const keeping = keepGoing();

  async function keepGoing(): Promise<void> {
    while (await isLostBeforeStop(pool, stopping.signal)) {
      parts.logger.warn("the queue lost the database; its workers begin anew");
      await pool.stop();
      const next = await beginAnew(parts, pool, stopping.signal);
      if (next === undefined) return;
      pool = next;
    }
    await pool.stop();
  }

  return {
    async stop() {
      stopping.abort();
      await keeping;
    },
  };
}

async function isLostBeforeStop({ lost }: RunningPool, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  const stop = new Promise<false>((resolve) =>
    signal.addEventListener("abort", () => resolve(false), { once: true }),
  );
  return Promise.race([lost.then(() => true), stop]);
}

/** The pool that takes the place of a lost one, whose jobs are free again; none where the stop comes first. */
async function beginAnew(
  parts: PoolParts,
  { name }: RunningPool,
  signal: AbortSignal,
): Promise<RunningPool | undefined> {
  while (!signal.aborted) {
    try {
      await inTransaction(parts.database.query, {}, (transaction) =>
        releasePoolIfDead(transaction, name),
      );
      return await runPool(parts);
    } catch {
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Frees at once what is known to be dead, and soon after what was alive a moment ago. */
async function releaseAfterKill(
  { database: { query }, logger }: PoolParts,
  signal: AbortSignal,
): Promise<void> {
  const release = () =>
    releaseDeadPools.run({ query, logger, subject: undefined, signal }).catch(() => undefined);
  await release();
  await sleep(AFTER_KILL_MS, undefined, { signal, ref: false }).then(release, () => undefined);
}
