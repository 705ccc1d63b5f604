import { defineMail } from "#platform/mail/contract";
import { defineNotification } from "#platform/notifications/contract";

/** Told to who follows it; leads to what differs. */
export const entryChangedNotice = defineNotification("reference.entry_changed", [
  "entry",
  "name",
  "version",
]);
/** The same for a publication of many. */
export const entriesChangedNotice = defineNotification("reference.entries_changed", ["count"]);
/** Written to a desk whose people follow what changed. */
export const entriesChangedMail = defineMail("reference.entries_changed", ["count"]);
