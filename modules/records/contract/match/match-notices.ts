import { defineNotification } from "#platform/notifications/contract";
import type { MatchVerb, Urgency } from "./match-state.ts";

const facts = ["reference", "owner", "asker"] as const;

/** Told to the owner's side, to the desk of who asks, and to the secretariat. */
export const matchAskedNotices = {
  routine: defineNotification("records.match_asked", facts),
  urgent: defineNotification("records.match_urgent", facts),
} as const satisfies Record<Urgency, unknown>;

/** Told to the other side and to the secretariat: what was done. */
export const matchMovedNotices = {
  confirm: defineNotification("records.match_confirmed", facts),
  refute: defineNotification("records.match_refuted", facts),
  leave_open: defineNotification("records.match_left_open", facts),
  reopen: defineNotification("records.match_reopened", facts),
  withdraw: defineNotification("records.match_withdrawn", facts),
  close: defineNotification("records.match_closed", facts),
} as const satisfies Record<MatchVerb, unknown>;

/** Told to all of them when what is due has not come. */
export const matchOverdueNotice = defineNotification("records.match_overdue", facts);

/** Told to the administrators of who is late, to its side and to the secretariat, when a reminder brought nothing. */
export const matchEscalatedNotice = defineNotification("records.match_escalated", facts);
