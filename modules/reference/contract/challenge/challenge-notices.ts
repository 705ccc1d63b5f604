import { defineNotification } from "#platform/notifications/contract";

/** Told to editors. */
export const challengedNotice = defineNotification("reference.challenged", [
  "name",
  "member",
  "date",
]);
export const repliedNotice = defineNotification("reference.challenge_replied", ["name", "date"]);
/** Told to editors and to who challenged. */
export const overdueNotice = defineNotification("reference.challenge_overdue", ["name", "date"]);
/** Told to who challenged. */
export const challengerNotices = {
  asked: defineNotification("reference.challenge_asked", ["name"]),
  upheld: defineNotification("reference.challenge_upheld", ["name"]),
  rejected: defineNotification("reference.challenge_rejected", ["name"]),
};
