import { defineNotification } from "#platform/notifications/contract";

const facts = ["reference", "owner", "asker"] as const;

/** Told to the owner's side, to the desk of who asks, and to the secretariat. */
export const matchAskedNotice = defineNotification("records.match_asked", facts);
/** Told to who asked, to its desk and to the secretariat: confirmed, refuted or left open. */
export const matchAnsweredNotice = defineNotification("records.match_answered", facts);
/** Told to the owner's side: who asked no longer does, or has recorded what came of it. */
export const matchEndedNotice = defineNotification("records.match_ended", facts);
/** Told to all of them when what is due has not come. */
export const matchOverdueNotice = defineNotification("records.match_overdue", facts);
