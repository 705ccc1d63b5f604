import * as z from "zod";

/**
 * All that a webhook may carry: it leaves the platform, so it tells that something waits, never what. None of these has
 * room for a serial number, a name or a sentence.
 */
export const WebhookFacts = z.strictObject({
  /** The object it is about. */
  id: z.uuid().optional(),
  /** Its random reference, with its check character. */
  reference: z
    .string()
    .regex(/^[A-Z]{2,3}(-[A-Z0-9]{4}){1,3}$/)
    .optional(),
});
export type WebhookFacts = z.infer<typeof WebhookFacts>;

/** A kind of news for an agency's systems; its words are `<module>.webhook.<name>`. */
export interface WebhookDefinition {
  readonly id: string;
}

/** Declares a kind of news: `id` is `<module>.<name>`. */
export function defineWebhook(id: `${string}.${string}`): WebhookDefinition {
  return { id };
}

/** The message key of a kind of news. */
export function webhookKeyOf(kind: string): string {
  return kind.replace(".", ".webhook.");
}

/** Sent only when somebody asks whether an endpoint hears. */
export const testWebhook = defineWebhook("webhooks.test");

/** What is posted; the same on every attempt. */
export const WebhookBody = z.object({
  /** `records.match_asked`. */
  type: z.string(),
  /** When it happened. */
  timestamp: z.iso.datetime(),
  data: WebhookFacts.extend({
    /** Page to open, with the rights of whoever opens it. */
    address: z.url().optional(),
  }),
});
export type WebhookBody = z.infer<typeof WebhookBody>;
