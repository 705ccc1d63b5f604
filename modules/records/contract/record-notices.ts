import { defineNotification } from "#platform/notifications/contract";

/** Told to the owner's agency and desk: a desk says that it has the firearm. */
export const locatedNotice = defineNotification("records.located", ["reference", "member"]);
/** Told to them: the review day has passed and nobody sees the record until it is renewed. */
export const expiredNotice = defineNotification("records.expired", ["reference"]);
