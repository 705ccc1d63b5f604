import { defineMail } from "#platform/mail/contract";
import { defineNotification } from "#platform/notifications/contract";
import { defineWebhook } from "#platform/webhooks/contract";
import type { LegVerb } from "./leg/leg-state.ts";

const between = ["reference", "asker", "asked"] as const;

/** To the desk that is asked. */
export const traceAskedNotices = {
  routine: defineNotification("tracing.asked", between),
  urgent: defineNotification("tracing.asked_urgent", between),
};

/** To the other side of a leg: what was done. */
export const legMovedNotices = {
  acknowledge: defineNotification("tracing.acknowledged", between),
  report: defineNotification("tracing.reported", between),
  question: defineNotification("tracing.asked_back", between),
  reply: defineNotification("tracing.replied", between),
  answer: defineNotification("tracing.answered", between),
  decline: defineNotification("tracing.declined", between),
  reopen: defineNotification("tracing.reopened", between),
  recall: defineNotification("tracing.recalled", between),
} as const satisfies Record<LegVerb, unknown>;

/** To both sides: what is due has not come. */
export const traceOverdueNotice = defineNotification("tracing.overdue", between);

/** To the own desk: a draft waits for it; to who drafted: it was given back, or sent. */
export const traceDraftNotices = {
  submitted: defineNotification("tracing.submitted", ["reference"]),
  returned: defineNotification("tracing.returned", ["reference"]),
  sent: defineNotification("tracing.sent", ["reference"]),
};

export const traceAskedMail = defineMail("tracing.asked", ["reference", "date"]);
export const traceUrgentMail = defineMail("tracing.asked_urgent", ["reference", "date"]);
export const traceAnsweredMail = defineMail("tracing.answered", ["reference"]);
export const traceOverdueMail = defineMail("tracing.overdue", ["reference"]);

export const traceWebhooks = {
  asked: defineWebhook("tracing.asked"),
  moved: defineWebhook("tracing.moved"),
  overdue: defineWebhook("tracing.overdue"),
};
