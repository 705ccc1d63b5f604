import { defineNotification } from "#platform/notifications/contract";

/** Told to editors: somebody proposes a change. */
export const proposedNotice = defineNotification("reference.proposed", ["name", "member"]);
/** Told to editors: one has accepted, another person must. */
export const secondNotice = defineNotification("reference.second_editor", ["name", "member"]);
/** Told to the author. */
export const authorNotices = {
  accepted: defineNotification("reference.proposal_accepted", ["name"]),
  published: defineNotification("reference.proposal_published", ["name"]),
  returned: defineNotification("reference.proposal_returned", ["name"]),
  refused: defineNotification("reference.proposal_refused", ["name"]),
};
