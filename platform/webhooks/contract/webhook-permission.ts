import { definePermission } from "#platform/access/contract/permission";

/** Say where the own agency's systems are told what its people are told. */
export const manageWebhooks = definePermission("webhooks.endpoint.manage", [
  "member_administrator",
]);
