export { serveWebhooks } from "./create-webhooks.ts";
export { sendWebhook } from "./send-webhook.ts";
export { createWebhookTasks, type WebhookTaskParts } from "./webhook-tasks.ts";
export type { WebhooksParts } from "./webhooks-desk.ts";
