import { definePermission } from "#platform/access/contract/permission";

/** Close an early warning, saying why. */
export const closeSignals = definePermission("records.signal.close", ["desk", "secretariat"]);
