import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";

/**
 * All that a mail may carry: mail leaves the platform, so it tells that something waits, never what.
 * None of these has room for a serial number, a name or a sentence.
 */
export const MailParameters = z.strictObject({
  /** Random reference of an object, with its check character. */
  reference: z
    .string()
    .regex(/^[A-Z]{2,3}(-[A-Z0-9]{4}){1,3}$/)
    .optional(),
  count: z.int().nonnegative().optional(),
  minutes: z.int().nonnegative().optional(),
  days: z.int().nonnegative().optional(),
  date: z.iso.datetime().optional(),
  /** ISO 3166-1 alpha-2 of the country it concerns. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type MailParameters = z.infer<typeof MailParameters>;

/** A kind of mail; its words are `<module>.mail.<name>.subject` and `<module>.mail.<name>.text`. */
export interface MailDefinition<Parameter extends keyof MailParameters = keyof MailParameters> {
  readonly id: string;
  readonly parameters: readonly Parameter[];
}

/** Declares a mail: `id` is `<module>.<name>`. */
export function defineMail<const Parameter extends keyof MailParameters = never>(
  id: `${string}.${string}`,
  parameters: readonly Parameter[] = [],
): MailDefinition<Parameter> {
  return { id, parameters };
}

/** The message key of one part of a mail. */
export function mailKeyOf(code: string, part: "subject" | "text"): string {
  return `${code.replace(".", ".mail.")}.${part}`;
}

/** A mail a demonstration would have sent. */
export const ShownMail = z.object({
  id: z.uuid(),
  language: Language,
  subject: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});
export type ShownMail = z.infer<typeof ShownMail>;

export const openMailboxRoute = defineRoute({
  id: "mail.mailbox.open",
  method: "GET",
  path: "/api/mailbox",
  summary: "Demonstration only: the latest 50 mails that would have gone to the caller's agency",
  access: "signed_in",
  answer: z.object({ mails: z.array(ShownMail) }),
});
