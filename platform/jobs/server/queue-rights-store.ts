import { type Kysely, sql } from "kysely";

const TABLES = [
  "_private_jobs",
  "_private_job_queues",
  "_private_tasks",
  "_private_known_crontabs",
];

/**
 * Lets the worker's login run the queue and nobody else look into it: the library closes its tables
 * by row security and expects their owner, which our worker is not. Can be run again.
 */
export async function grantQueue(query: Kysely<unknown>): Promise<void> {
  await query.transaction().execute(async (transaction) => {
    for (const table of TABLES) {
      const name = sql.id("graphile_worker", table);
      await sql`drop policy if exists work on ${name}`.execute(transaction);
      await sql`create policy work on ${name} to proofmark_worker using (true) with check (true)`.execute(
        transaction,
      );
    }
    await sql`grant usage on schema graphile_worker to proofmark_worker;
      grant select on all tables in schema graphile_worker to proofmark_worker;
      grant insert, update, delete on ${sql.join(TABLES.map((table) => sql.id("graphile_worker", table)))}
        to proofmark_worker;
      grant usage on all sequences in schema graphile_worker to proofmark_worker;
      alter view graphile_worker.jobs set (security_invoker = true)`.execute(transaction);
  });
}
