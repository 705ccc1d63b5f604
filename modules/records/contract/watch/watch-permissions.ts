import { definePermission } from "#platform/access/contract/permission";

/** See the standing watches of the own agency, for a desk those of its member. */
export const readWatches = definePermission("records.watch.read", [
  "officer",
  "desk",
  "examiner",
  "analyst",
]);
/** Begin, change and end them. */
export const keepWatches = definePermission("records.watch.keep", [
  "officer",
  "desk",
  "examiner",
  "analyst",
]);
