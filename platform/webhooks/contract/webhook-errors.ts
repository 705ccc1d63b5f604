import { defineError } from "#platform/http/contract";

export const webhookErrors = {
  /** None of the caller's agency: the answer is the same. */
  notFound: defineError("webhooks.endpoint_not_found", 404),
  deliveryNotFound: defineError("webhooks.delivery_not_found", 404),
  addressUnfit: defineError("webhooks.address_unfit", 422),
  /** Private, local and reserved addresses are never written to. */
  addressBarred: defineError("webhooks.address_barred", 422),
  kindUnknown: defineError("webhooks.kind_unknown", 422, ["kind"]),
  tooMany: defineError("webhooks.full", 409),
};
