import { type Kysely, type QueryExecutorProvider, sql, type Transaction } from "kysely";
import type { OutboxEvent } from "#platform/jobs/contract";
import type { EventRow, JobsTables } from "./tables.ts";

type Outbox = Kysely<JobsTables>;

/**
 * Writes an event. Publishers of one object wait for each other's commit, so that its events carry
 * sequence numbers in the order of commit and a reader never meets a gap that fills later.
 */
export async function insertEvent(
  transaction: QueryExecutorProvider,
  event: Omit<OutboxEvent, "occurredAt">,
): Promise<void> {
  const { id, kind, object, references } = event;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`jobs.event:${object}`}, 0))`.execute(
    transaction,
  );
  await sql`insert into jobs.event (id, kind, object, reference)
    values (${id}, ${kind}, ${object}, ${JSON.stringify(references)})`.execute(transaction);
}

export async function findEvent(query: Outbox, id: string): Promise<OutboxEvent | undefined> {
  const row = await query
    .selectFrom("jobs.event")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toEvent(row);
}

/** An event that is being handled, and whether another of its object waits. */
export interface TakenEvent {
  readonly event: OutboxEvent;
  readonly isMore: boolean;
}

/**
 * Takes the oldest event of an object that a subscriber has not handled, marking it handled in this
 * transaction; undefined when there is none. Two workers on the same object and subscriber take turns.
 */
export async function takeNextEvent(
  transaction: Transaction<JobsTables>,
  subscriber: string,
  kinds: readonly string[],
  object: string,
): Promise<TakenEvent | undefined> {
  const turn = `jobs.delivery:${subscriber}:${object}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(transaction);
  const [row, next] = await transaction
    .selectFrom("jobs.event as event")
    .selectAll("event")
    .where("object", "=", object)
    .where("kind", "in", kinds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("jobs.delivery as delivery")
            .select("delivery.event")
            .whereRef("delivery.event", "=", "event.id")
            .where("delivery.subscriber", "=", subscriber),
        ),
      ),
    )
    .orderBy("sequence")
    .limit(2)
    .execute();
  if (row === undefined) return undefined;
  await transaction.insertInto("jobs.delivery").values({ event: row.id, subscriber }).execute();
  return { event: toEvent(row), isMore: next !== undefined };
}

/** Deletes events older than `days` that all `subscribers` of their kind have handled. */
export async function purgeEvents(
  query: Outbox,
  kind: string,
  subscribers: readonly string[],
  days: number,
): Promise<void> {
  await sql`delete from jobs.event e where kind = ${kind}
    and occurred_at < now() - make_interval(days => ${days})
    and (select count(*) from jobs.delivery d where d.event = e.id
      and d.subscriber = any(${subscribers})) = ${subscribers.length}`.execute(query);
}

function toEvent(
  row: Pick<EventRow, "id" | "kind" | "object" | "reference"> & { occurred_at: Date },
): OutboxEvent {
  return {
    id: row.id,
    kind: row.kind,
    object: row.object,
    references: row.reference,
    occurredAt: row.occurred_at,
  };
}
