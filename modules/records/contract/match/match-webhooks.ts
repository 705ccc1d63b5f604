import { defineWebhook, type WebhookDefinition } from "#platform/webhooks/contract";
import { matchAskedNotices, matchEscalatedNotice, matchMovedNotices } from "./match-notices.ts";

/** To systems of both sides of a possible match and of the secretariat; `urgent` in place of `asked` where somebody waits. */
export const matchWebhooks = {
  asked: defineWebhook("records.match_asked"),
  urgent: defineWebhook("records.match_urgent"),
  answered: defineWebhook("records.match_answered"),
  ended: defineWebhook("records.match_ended"),
  overdue: defineWebhook("records.match_overdue"),
  escalated: defineWebhook("records.match_escalated"),
};
/** A record came that an earlier search sought, or its owner says only whom to ask. */
export const reverseHitWebhook = defineWebhook("records.reverse_hit");
/** The same of a standing watch, by whose reference it is told. */
export const watchHitWebhook = defineWebhook("records.watch_hit");

/** What an agency's systems can be told by records. */
export const recordsWebhooks = [
  ...Object.values(matchWebhooks),
  reverseHitWebhook,
  watchHitWebhook,
];

/** What systems are told when people are told this of a possible match. */
export function webhookOf(notice: string): WebhookDefinition {
  switch (notice) {
    case matchAskedNotices.routine.id:
      return matchWebhooks.asked;
    case matchAskedNotices.urgent.id:
      return matchWebhooks.urgent;
    case matchMovedNotices.confirm.id:
    case matchMovedNotices.refute.id:
    case matchMovedNotices.leave_open.id:
    case matchMovedNotices.reopen.id:
      return matchWebhooks.answered;
    case matchMovedNotices.withdraw.id:
    case matchMovedNotices.close.id:
      return matchWebhooks.ended;
    case matchEscalatedNotice.id:
      return matchWebhooks.escalated;
    default:
      return matchWebhooks.overdue;
  }
}
