import { definePermission } from "#platform/access/contract/permission";

/** Bring in many records at once, and undo that; row security says whose. */
export const importRecords = definePermission("records.import.manage", ["officer", "desk"]);
