import { type QueryExecutorProvider, sql } from "kysely";
import type { PoolClient } from "pg";
import type { DeadJob } from "#platform/jobs/contract";

export interface EnqueueOptions {
  /** Not before this time; at once where absent. */
  runAt?: Date;
  /** Tells jobs of one task and object apart. */
  subject?: string;
}

/**
 * Queues a task for an object; the job exists when the transaction commits. A job for the same task,
 * object and subject that has not begun yet is replaced, so that asking twice works once.
 */
export async function enqueueJob(
  transaction: QueryExecutorProvider,
  task: string,
  object: string,
  { runAt, subject }: EnqueueOptions = {},
): Promise<void> {
  await sql`select jobs.enqueue(${task}, ${object}::uuid, ${runAt ?? null}, ${subject ?? null})`.execute(
    transaction,
  );
}

/** The latest 200 jobs that have failed for good. */
export async function listDeadJobs(query: QueryExecutorProvider): Promise<DeadJob[]> {
  const { rows } = await sql<Omit<DeadJob, "failedAt"> & { failed_at: Date }>`
    select id::text, task, object, attempts, failure, failed_at from jobs.list_dead()`.execute(
    query,
  );
  return rows.map(({ failed_at, ...job }) => ({ ...job, failedAt: failed_at.toISOString() }));
}

/** Which pools of workers hold a job since at least three seconds, alive or not: by then a living one has its lease. */
export async function listBusyPools(query: QueryExecutorProvider): Promise<string[]> {
  const { rows } = await sql<{ pool: string }>`
    select distinct locked_by as pool from graphile_worker._private_jobs
    where locked_at < now() - interval '3 seconds'`.execute(query);
  return rows.map((row) => row.pool);
}

/** Frees the jobs of a pool whose process is gone, which nobody else would touch for four hours. */
export async function releasePoolIfDead(
  transaction: QueryExecutorProvider,
  pool: string,
): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array[${pool}])
    where pg_try_advisory_xact_lock(hashtextextended(${leaseName(pool)}, 0))`.execute(transaction);
}

/** What the queue keeps of a job that failed for nothing but a database that did not answer. */
export const DATABASE_AWAY = "database_away";

/**
 * Makes jobs that failed for want of the database due at once, as if they had not been begun: the queue waits longer
 * with every attempt, and after some outages would for hours.
 */
export async function retryInterrupted(query: QueryExecutorProvider): Promise<void> {
  await sql`update graphile_worker._private_jobs
    set attempts = greatest(attempts - 1, 0), run_at = now(), last_error = null
    where last_error = ${DATABASE_AWAY} and locked_by is null`.execute(query);
}

/** The name of the advisory lock a living pool holds. */
export function leaseName(pool: string): string {
  return `jobs.pool:${pool}`;
}

/** Holds a lease until the connection ends. */
export async function lockLease(connection: PoolClient, name: string): Promise<void> {
  await connection.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
}
