import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { enqueueJob } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  type listDeliveriesRoute,
  testWebhook,
  webhookActs,
  webhookErrors,
} from "#platform/webhooks/contract";
import { getEndpoint } from "../endpoint/manage-endpoints.ts";
import { presentDelivery } from "../endpoint/present-endpoint.ts";
import { recordEndpoint } from "../endpoint/webhook-act.ts";
import { SEND } from "../send-webhook.ts";
import type { WebhooksDesk } from "../webhooks-desk.ts";
import {
  insertDelivery,
  insertMessage,
  listDeliveries,
  restartDelivery,
} from "./delivery-store.ts";

/** Messages to an endpoint, the latest first. */
export function readDeliveries(
  desk: WebhooksDesk,
  caller: Caller,
  {
    endpoint,
    cursor,
    limit,
  }: { endpoint: string } & CheckedInput<typeof listDeliveriesRoute>["query"],
): Promise<RouteAnswer<typeof listDeliveriesRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    await getEndpoint(transaction, { id: endpoint });
    const found = await listDeliveries(transaction, { endpoint, before: cursor, limit: limit + 1 });
    const deliveries = found.slice(0, limit).map(presentDelivery);
    const next = found.length > limit ? (deliveries.at(-1)?.id ?? null) : null;
    return { deliveries, next };
  });
}

/** Sends a message that says nothing, to this endpoint alone, whatever kinds it wants. */
export function testEndpoint(
  desk: WebhooksDesk,
  caller: Caller,
  id: string,
): Promise<{ delivery: string }> {
  return desk.asCaller(caller, async (transaction) => {
    const endpoint = await getEndpoint(transaction, { id });
    const { member, agency } = caller;
    const message = { id: createId(), kind: testWebhook.id };
    await insertMessage(transaction, { ...message, member, agency, facts: {}, link: null });
    const delivery = (await insertDelivery(transaction, endpoint, message)) ?? "";
    await enqueueJob(transaction, SEND, delivery);
    const tested = { ...endpoint, changed_at: desk.clock() };
    await recordEndpoint(transaction, actorOf(caller), tested, "tested");
    return { delivery };
  });
}

/** Sends a message once more, from the first attempt on. */
export function sendAgain(
  desk: WebhooksDesk,
  caller: Caller,
  { endpoint: id, delivery }: { endpoint: string; delivery: string },
): Promise<{ delivery: string }> {
  return desk.asCaller(caller, async (transaction) => {
    const endpoint = await getEndpoint(transaction, { id });
    if (!(await restartDelivery(transaction, { endpoint: id, delivery })))
      throw problem(webhookErrors.deliveryNotFound);
    await enqueueJob(transaction, SEND, delivery);
    const at = desk.clock().toISOString();
    const { owner_member: ownerMember, owner_agency: ownerAgency } = endpoint;
    const act = describeAct(webhookActs.sentAgain, id, { delivery, at });
    await recordAct(transaction, { ...actorOf(caller), ...act, ownerMember, ownerAgency });
    return { delivery };
  });
}
