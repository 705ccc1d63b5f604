import { defineNotification } from "#platform/notifications/contract";

/** Told to the owner's agency and desk: a desk says that it has the firearm. */
export const locatedNotice = defineNotification("records.located", ["reference", "member"]);
/** Told to an agency that searched: a record that came later fits. `member` owns it. */
export const reverseHitNotice = defineNotification("records.reverse_hit", ["reference", "member"]);
/** The same of a record whose owner says only whom to ask. */
export const reversePointerNotice = defineNotification("records.reverse_pointer", ["member"]);
/** Told to them: the review day has passed and nobody sees the record until it is renewed. */
export const expiredNotice = defineNotification("records.expired", ["reference"]);
/** Told to the desk and the secretariat: somebody of `member` searched neighbour after neighbour and was stopped. */
export const triedOutNotice = defineNotification("records.tried_out", ["member"]);
