import type { Transaction } from "kysely";
import { inTransaction } from "#platform/database";
import { enqueueJob } from "./job-store.ts";
import { findEvent, purgeEvents, takeNextEvent } from "./outbox-store.ts";
import { DISPATCH } from "./publish-event.ts";
import type { Subscription } from "./subscription.ts";
import type { JobFacts, PeriodicTask, Task } from "./task.ts";

const DELIVER = "jobs.event.deliver";
/** How long a handled event is kept: long enough to look into a complaint. */
const KEPT_DAYS = 30;

/** The tasks that carry events from the outbox to their subscribers. */
export function createDelivery(subscriptions: readonly Subscription[]): {
  tasks: Task[];
  periodic: PeriodicTask[];
} {
  const byName = new Map(subscriptions.map((one) => [one.subscriber, one]));
  return {
    tasks: [
      { id: DISPATCH, run: (event, facts) => dispatch(event, subscriptions, facts) },
      {
        id: DELIVER,
        run: (object, facts) => deliver(object, byName.get(facts.subject ?? ""), facts),
      },
    ],
    periodic: [
      {
        id: "jobs.event.purge",
        schedule: "17 3 * * *",
        run: (facts) => purge(subscriptions, facts),
      },
    ],
  };
}

/** One event becomes one job for each subscriber; they fail and are repeated apart from each other. */
async function dispatch(
  id: string,
  subscriptions: readonly Subscription[],
  { query }: JobFacts,
): Promise<void> {
  const event = await findEvent(query, id);
  if (event === undefined) return;
  const interested = subscriptions.filter((one) => one.kinds.includes(event.kind));
  await inTransaction(query, {}, async (transaction) => {
    for (const { subscriber } of interested)
      await enqueueJob(transaction, DELIVER, event.object, { subject: subscriber });
  });
}

/**
 * Hands a subscriber all it has not handled of an object, oldest first, each in its own transaction.
 * A failure stops at that event and the job comes again, so order is kept. An event that is committed
 * meanwhile brings a job of its own.
 */
async function deliver(
  object: string,
  subscription: Subscription | undefined,
  { query, signal }: JobFacts,
): Promise<void> {
  if (subscription === undefined) return;
  let isMore = true;
  while (isMore) {
    signal.throwIfAborted();
    isMore = await inTransaction(query, { principal: subscription.principal }, (transaction) =>
      deliverNext(transaction, subscription, object),
    );
  }
}

async function deliverNext(
  transaction: Transaction<unknown>,
  { subscriber, kinds, handle }: Subscription,
  object: string,
): Promise<boolean> {
  const taken = await takeNextEvent(transaction, subscriber, kinds, object);
  if (taken === undefined) return false;
  await handle(transaction, taken.event);
  return taken.isMore;
}

async function purge(subscriptions: readonly Subscription[], { query }: JobFacts): Promise<void> {
  const kinds = new Set(subscriptions.flatMap((one) => one.kinds));
  for (const kind of kinds) {
    const names = subscriptions
      .filter((one) => one.kinds.includes(kind))
      .map((one) => one.subscriber);
    await purgeEvents(query, kind, names, KEPT_DAYS);
  }
}
