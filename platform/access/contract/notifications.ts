import { defineNotification } from "#platform/notifications/contract";

/** Told to the agency whose rows are read in an emergency, and to its desk. */
export const glassNotice = defineNotification("access.glass_broken", ["agency", "minutes"]);

/** Told to who takes open work of another over, for each piece; leads to where it goes on. */
export const workHandedNotice = defineNotification("access.work_handed", ["reference"]);
