import { definePermission } from "#platform/access/contract/permission";

/** Open records and list those of the own agency or member; row security says which. */
export const readRecords = definePermission("records.record.read", [
  "officer",
  "desk",
  "examiner",
  "analyst",
  "secretariat",
]);
/** Draft, change and move records; `decideStep` says who may do what with which. */
export const keepRecords = definePermission("records.record.keep", ["officer", "desk", "examiner"]);
/** Put firearms to the records of all members; row security says which are found. */
export const searchRecords = definePermission("records.search.submit", [
  "officer",
  "desk",
  "examiner",
  "analyst",
  "secretariat",
]);
/** See the possible matches of the own agency, for a desk those of its member. */
export const readMatches = definePermission("records.match.read", [
  "officer",
  "desk",
  "examiner",
  "analyst",
]);
/** Ask owners, answer as one, and say what came of a hit; `decideMatch` says who may do what. */
export const keepMatches = definePermission("records.match.keep", ["officer", "desk", "examiner"]);
