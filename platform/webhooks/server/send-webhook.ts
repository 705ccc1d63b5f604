import type { QueryExecutorProvider } from "kysely";
import { createId } from "#platform/database";
import { enqueueJob } from "#platform/jobs/server";
import { type WebhookDefinition, WebhookFacts } from "#platform/webhooks/contract";
import { insertMessage } from "./delivery/delivery-store.ts";

/** Id of the task that puts a message on its way to the endpoints that want it. */
export const SPREAD = "webhooks.message.spread";
/** Id of the task that sends it to one of them. */
export const SEND = "webhooks.delivery.send";

/**
 * Tells the systems of an agency, once this transaction is committed, that something waits for it. Throws a ZodError
 * where a fact is more than an id or reference: content never leaves by this way. Returns the id of the message.
 */
export async function sendWebhook(
  transaction: QueryExecutorProvider,
  { member, agency }: { readonly member: string; readonly agency: string },
  definition: WebhookDefinition,
  facts: WebhookFacts,
  link?: `/${string}`,
): Promise<string> {
  const id = createId();
  const checked = WebhookFacts.parse(facts);
  const kind = definition.id;
  await insertMessage(transaction, {
    id,
    member,
    agency,
    kind,
    facts: checked,
    link: link ?? null,
  });
  await enqueueJob(transaction, SPREAD, id);
  return id;
}
