import { defineNotification } from "#platform/notifications/contract";

/** Told to the agency whose rows are read in an emergency, and to its desk. */
export const glassNotice = defineNotification("access.glass_broken", ["agency", "minutes"]);
