import { sql, type Transaction } from "kysely";
import { inTransaction } from "#platform/database";
import type { Subscription } from "#platform/jobs/server";
import type { TestDatabase } from "#testing/test-database";

/** Carries out what a subscriber would do of every event on an object, as the worker does. */
export async function deliverEvents(
  database: Pick<TestDatabase, "migrator" | "worker">,
  { principal, handle, kinds }: Subscription,
  object: string,
): Promise<void> {
  const { rows } = await sql<{ kind: string; id: string }>`select kind, id from jobs.event
    where object = ${object} and kind = any(${kinds}) order by sequence`.execute(
    database.migrator.query,
  );
  for (const { kind, id } of rows) {
    const event = { kind, id, object, references: {}, occurredAt: new Date() };
    await inTransaction(database.worker.query, { principal }, (transaction: Transaction<unknown>) =>
      handle(transaction, event),
    );
  }
}
