import type { QueryExecutorProvider } from "kysely";
import { createId } from "#platform/database";
import type { EventDefinition } from "#platform/jobs/contract";
import { enqueueJob } from "./job-store.ts";
import { insertEvent } from "./outbox-store.ts";

/** Id of the task that hands an event to its subscribers. */
export const DISPATCH = "jobs.event.dispatch";

/**
 * Tells the modules above that something happened to `object`, in the transaction in which it
 * happened: both are committed or neither. Returns the id of the event.
 */
export async function publishEvent<Reference extends string>(
  transaction: QueryExecutorProvider,
  event: EventDefinition<Reference>,
  object: string,
  references: Record<Reference, string>,
): Promise<string> {
  const id = createId();
  await insertEvent(transaction, { id, kind: event.id, object, references });
  await enqueueJob(transaction, DISPATCH, id);
  return id;
}
