import type { WebhookDelivery, WebhookEndpoint } from "#platform/webhooks/contract";
import type { StoredDelivery, StoredEndpoint } from "../tables.ts";

/** An endpoint as its administrators see it: without its secrets. */
export function presentEndpoint(row: StoredEndpoint): WebhookEndpoint {
  const { id, address, kinds, state, version } = row;
  return {
    id,
    address,
    kinds,
    state,
    version,
    registeredAt: row.registered_at.toISOString(),
    failingSince: row.failing_since?.toISOString() ?? null,
    formerUntil: row.former_until?.toISOString() ?? null,
  };
}

export function presentDelivery(row: StoredDelivery): WebhookDelivery {
  const { id, kind, state, attempts, status, failure } = row;
  return {
    id,
    kind,
    state,
    attempts,
    status,
    failure,
    message: messageIdOf(row.message),
    at: row.at.toISOString(),
    lastAt: row.last_at?.toISOString() ?? null,
    nextAt: row.next_at?.toISOString() ?? null,
  };
}

/** What a message is called on its way: `webhook-id`. */
export function messageIdOf(message: string): string {
  return `msg_${message.replaceAll("-", "")}`;
}
