import { defineMail } from "#platform/mail/contract";
import { defineNotification } from "#platform/notifications/contract";

/** To an agency, and its desk: `count` of its records come up for review, the first of them on `date`. */
export const reviewNearNotice = defineNotification("records.review_near", ["count", "date"]);
/** To the same: `count` of its records were not renewed and are gone. */
export const purgedNotice = defineNotification("records.purged", ["count"]);
/** To the desk, with the same. */
export const reviewNearMail = defineMail("records.review_near", ["count", "date"]);
