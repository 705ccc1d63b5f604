export { webhooksPart } from "./webhooks-part.ts";
