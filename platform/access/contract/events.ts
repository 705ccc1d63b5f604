import { defineEvent } from "#platform/jobs/contract";

/** Someone reads the rows of `agency` in an emergency: it must hear of it at once. Object: the glass. */
export const glassBroken = defineEvent("access.glass.broken", ["member", "agency", "person"]);

/** A person has left; what they had open is to be taken over. Object: the person. */
export const personLeft = defineEvent("access.person.left", ["member"]);

/** A member's people see nothing from now on, or see again. Object: the proposal that was approved. */
export const memberSuspended = defineEvent("access.member.suspended", ["member"]);
export const memberReadmitted = defineEvent("access.member.readmitted", ["member"]);
