import { defineNotification } from "#platform/notifications/contract";

/** To who has a record of a family: another member has recorded one. `family` is make and model. */
export const familySeenNotice = defineNotification("records.family_seen", [
  "family",
  "member",
  "reference",
]);
/** To every desk and the secretariat: a family appears more often than it used to. */
export const familySignalNotice = defineNotification("records.family_signal", [
  "family",
  "firearms",
  "members",
  "days",
]);
