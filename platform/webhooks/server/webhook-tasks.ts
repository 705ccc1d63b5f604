import { inTransaction } from "#platform/database";
import { enqueueJob, type JobFacts, type PeriodicTask, type Task } from "#platform/jobs/server";
import { createAddressGuard } from "./delivery/address-guard.ts";
import { deleteOldMessages, findMessage, insertDelivery } from "./delivery/delivery-store.ts";
import { type SendingParts, sendDelivery } from "./delivery/send-delivery.ts";
import { listHearing } from "./endpoint/endpoint-store.ts";
import { SEND, SPREAD } from "./send-webhook.ts";
import type { WebhooksTables } from "./tables.ts";

const sender = { principal: "webhooks" };
const KEPT_DAYS = 30;

export interface WebhookTaskParts extends Omit<SendingParts, "guard"> {
  /** See `WebhooksParts`. */
  readonly toLoopback: boolean;
}

/** The work of the webhooks, for the worker. */
export function createWebhookTasks(parts: WebhookTaskParts): {
  tasks: Task[];
  periodic: PeriodicTask[];
} {
  const sending = { ...parts, guard: createAddressGuard(parts) };
  return {
    tasks: [
      { id: SPREAD, run: spread },
      { id: SEND, run: (delivery, { query }) => sendDelivery(sending, query, delivery) },
    ],
    periodic: [
      {
        id: "webhooks.message.sweep",
        schedule: "41 3 * * *",
        run: ({ query }) =>
          inTransaction(query.withTables<WebhooksTables>(), sender, (transaction) =>
            deleteOldMessages(transaction, KEPT_DAYS),
          ),
      },
    ],
  };
}

/** A message becomes one delivery for each endpoint of its agency that wants its kind. */
function spread(id: string, { query }: JobFacts): Promise<void> {
  return inTransaction(query.withTables<WebhooksTables>(), sender, async (transaction) => {
    const message = await findMessage(transaction, id);
    if (message === undefined) return;
    const { owner_member: member, owner_agency: agency, kind } = message;
    for (const endpoint of await listHearing(transaction, { member, agency, kind })) {
      const delivery = await insertDelivery(transaction, endpoint, message);
      if (delivery !== undefined && endpoint.state === "on")
        await enqueueJob(transaction, SEND, delivery);
    }
  });
}
