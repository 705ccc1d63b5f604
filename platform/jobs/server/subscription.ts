import type { Transaction } from "kysely";
import type { EventDefinition, OutboxEvent } from "#platform/jobs/contract";

/** Someone who wants to hear of some events. */
export interface Subscription {
  /** Unique and lasting: what has been handled is remembered under this name. */
  readonly subscriber: string;
  readonly kinds: readonly string[];
  /** The system principal whose rights the handler works with. */
  readonly principal: string;
  handle(transaction: Transaction<unknown>, event: OutboxEvent): Promise<void>;
}

export interface Subscriber<Reference extends string> {
  name: string;
  principal: string;
  /**
   * Handles one event inside the transaction that also marks it handled: what it writes there is
   * written exactly once. Anything outside the database may happen twice.
   */
  handle(transaction: Transaction<unknown>, event: OutboxEvent<Reference>): Promise<void>;
}

/** Hears of an event, or of several in one order. Passed to the worker by the module's front door. */
export function subscribe<Reference extends string>(
  events: EventDefinition<Reference> | readonly EventDefinition<Reference>[],
  { name, principal, handle }: Subscriber<Reference>,
): Subscription {
  const kinds = [events].flat().map((event) => (event as EventDefinition).id);
  return { subscriber: name, kinds, principal, handle };
}
