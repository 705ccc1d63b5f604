import * as z from "zod";

/** `failing`: nothing was taken for days, so nothing is sent until somebody says so. */
export const EndpointState = z.enum(["on", "paused", "failing"]);
export type EndpointState = z.infer<typeof EndpointState>;

const Kind = z.string().regex(/^[a-z]+\.[a-z_]+$/);

/** Where an agency's system hears, and of what. */
export const EndpointContent = z.object({
  address: z.string().trim().min(1).max(500),
  kinds: z.array(Kind).min(1).max(50),
});
export type EndpointContent = z.infer<typeof EndpointContent>;

export const WebhookEndpoint = z.object({
  ...EndpointContent.shape,
  id: z.uuid(),
  state: EndpointState,
  version: z.int().positive(),
  registeredAt: z.iso.datetime(),
  /** Since when nothing has been taken; null where the latest was. */
  failingSince: z.iso.datetime().nullable(),
  /** Until when the secret before this one signs as well. */
  formerUntil: z.iso.datetime().nullable(),
});
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

/** `waiting` to be sent, at first or again; `given_up` after the last attempt. */
export const DeliveryState = z.enum(["waiting", "delivered", "given_up"]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Why nothing was taken where there was no answer. */
export const DeliveryFailure = z.enum([
  /** The name leads to a private, local or reserved address. */
  "barred",
  "not_found",
  "unreachable",
  "timeout",
  "certificate",
  /** Answered otherwise than 2xx. */
  "status",
]);
export type DeliveryFailure = z.infer<typeof DeliveryFailure>;

/** One message on its way to one endpoint. */
export const WebhookDelivery = z.object({
  id: z.uuid(),
  /** `webhook-id`, the same on every attempt. */
  message: z.string(),
  kind: z.string(),
  at: z.iso.datetime(),
  state: DeliveryState,
  attempts: z.int().nonnegative(),
  /** HTTP status of the latest attempt. */
  status: z.int().nullable(),
  failure: DeliveryFailure.nullable(),
  lastAt: z.iso.datetime().nullable(),
  nextAt: z.iso.datetime().nullable(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
