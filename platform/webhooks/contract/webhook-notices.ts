import { defineNotification } from "#platform/notifications/contract";

/** Told to who registered it: for days nothing was taken at `host`, and nothing is sent there any more. */
export const endpointFailingNotice = defineNotification("webhooks.failing", ["host"]);

export const webhooksPage = "/webhooks";
