import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { EndpointContent, WebhookDelivery, WebhookEndpoint } from "./webhook-endpoint.ts";
import { webhookErrors } from "./webhook-errors.ts";
import { manageWebhooks } from "./webhook-permission.ts";

const params = z.object({ endpoint: z.uuid() });

const addressErrors = [
  webhookErrors.addressUnfit,
  webhookErrors.addressBarred,
  webhookErrors.kindUnknown,
];
const changeErrors = [
  webhookErrors.notFound,
  httpErrors.versionMismatch,
  httpErrors.versionMissing,
];
const Secret = z.object({ endpoint: WebhookEndpoint, secret: z.string() });

export const listEndpointsRoute = defineRoute({
  id: "webhooks.endpoint.list",
  method: "GET",
  path: "/api/webhooks",
  summary: "Where systems of the caller's agency are told, and of what they can be",
  access: manageWebhooks,
  answer: z.object({ endpoints: z.array(WebhookEndpoint), kinds: z.array(z.string()) }),
});

export const registerEndpointRoute = defineRoute({
  id: "webhooks.endpoint.register",
  method: "POST",
  path: "/api/webhooks",
  summary: "Have a system of the caller's agency told; answers the signing secret once",
  access: manageWebhooks,
  body: EndpointContent,
  answer: Secret,
  errors: [...addressErrors, webhookErrors.tooMany],
  leaves: ["webhooks.endpoint.register"],
  isCreate: "answer_not_kept",
});

export const changeEndpointRoute = defineRoute({
  id: "webhooks.endpoint.change",
  method: "PUT",
  path: "/api/webhooks/:endpoint",
  summary: "Change the address or the kinds of news, pause, or go on with what waits",
  access: manageWebhooks,
  params,
  body: EndpointContent.extend({ state: z.enum(["on", "paused"]) }),
  answer: WebhookEndpoint,
  isChange: true,
  errors: [...changeErrors, ...addressErrors],
  leaves: ["webhooks.endpoint.change"],
});

export const rotateSecretRoute = defineRoute({
  id: "webhooks.endpoint.rotate",
  method: "POST",
  path: "/api/webhooks/:endpoint/secret",
  summary: "A new signing secret, answered once; the one before signs beside it for a day",
  access: manageWebhooks,
  params,
  answer: Secret,
  isChange: true,
  errors: changeErrors,
  leaves: ["webhooks.endpoint.rotate"],
});

export const removeEndpointRoute = defineRoute({
  id: "webhooks.endpoint.remove",
  method: "DELETE",
  path: "/api/webhooks/:endpoint",
  summary: "Tell a system no more, and forget what waits for it",
  access: manageWebhooks,
  params,
  answer: z.object({ removed: z.literal(true) }),
  errors: [webhookErrors.notFound],
  leaves: ["webhooks.endpoint.remove"],
});

export const testEndpointRoute = defineRoute({
  id: "webhooks.endpoint.test",
  method: "POST",
  path: "/api/webhooks/:endpoint/test",
  summary: "Send a message of the kind webhooks.test",
  access: manageWebhooks,
  params,
  answer: z.object({ delivery: z.uuid() }),
  errors: [webhookErrors.notFound],
  leaves: ["webhooks.endpoint.test"],
  repeated: "each",
});

export const listDeliveriesRoute = defineRoute({
  id: "webhooks.delivery.list",
  method: "GET",
  path: "/api/webhooks/:endpoint/deliveries",
  summary: "The latest messages to an endpoint and what became of them; kept for thirty days",
  access: manageWebhooks,
  params,
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ deliveries: z.array(WebhookDelivery), next: z.uuid().nullable() }),
  errors: [webhookErrors.notFound],
});

export const sendAgainRoute = defineRoute({
  id: "webhooks.delivery.send_again",
  method: "POST",
  path: "/api/webhooks/:endpoint/deliveries/:delivery/send",
  summary: "Send a message once more, with the same id",
  access: manageWebhooks,
  params: params.extend({ delivery: z.uuid() }),
  answer: z.object({ delivery: z.uuid() }),
  errors: [webhookErrors.notFound, webhookErrors.deliveryNotFound],
  leaves: ["webhooks.endpoint.send_again"],
  repeated: "each",
});
