import { defineMail } from "#platform/mail/contract";
import { defineNotification } from "#platform/notifications/contract";

/** A record of what is watched can be found now. `member` owns it. */
export const watchHitNotice = defineNotification("records.watch_hit", [
  "watch",
  "reference",
  "member",
]);
/** The same of a record whose owner says only whom to ask. */
export const watchPointerNotice = defineNotification("records.watch_pointer", ["watch", "member"]);
/** Its review day has come: it tells of nothing until it is renewed. */
export const watchLapsedNotice = defineNotification("records.watch_lapsed", ["watch"]);
/** To the desk of who watches; the reference is that of the watch. */
export const watchHitMail = defineMail("records.watch_hit", ["reference"]);
